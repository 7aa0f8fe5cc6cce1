/** The four states of anything asked from the server: a skeleton, an error that says what to do, old data that says so, and the thing itself. */
import type { ReactNode } from 'react';
import { states } from '../../../src/text/tab/frame.ts';
import { sayTime } from '../../../src/text/when.ts';
import type { Failure } from '../ask/client.ts';
import type { Known } from '../ask/store.ts';
import { ButtonWay, Press } from '../look/buttons.tsx';
import { Actions } from '../look/layout.tsx';
import { useLanguage, useWords } from '../words/language.ts';
import { Notice } from './Notice.tsx';
import { Refused } from './Refused.tsx';
import { type Shape, Skeleton } from './Skeleton.tsx';

/** Older than this, data says how old it is. */
const OLD_MS = 2 * 60_000;

/** What to say of a failure, with a way to try again. Signing in is asked for by the frame. */
export const Failed = ({ failure, again }: { readonly failure: Failure; readonly again?: () => void }) => {
  const say = useWords(states);
  const reference = failure.why === 'fault' && failure.reference ? ` ${say('reference', { reference: failure.reference })}` : '';
  return (
    <Notice kind="error" action={again && <Press onClick={again}>{say('again')}</Press>}>
      {say(failure.why === 'fault' ? 'fault' : failure.why === 'signIn' ? 'signedOut' : 'offline')}
      {reference}
    </Notice>
  );
};

interface AskedProps<O> {
  readonly known: Known<O> & { readonly again: () => void };
  /** The shape of what comes. */
  readonly shapes: readonly Shape[];
  readonly children: (value: O) => ReactNode;
}

/** Shows what is known of an operation. */
export const Asked = <O,>({ known, shapes, children }: AskedProps<O>) => {
  const say = useWords(states);
  const language = useLanguage();
  if (known.refusals)
    return (
      <>
        <Refused refusals={known.refusals} />
        <Actions>
          <ButtonWay to="/hjem">{say('toHome')}</ButtonWay>
        </Actions>
      </>
    );
  if (known.value === undefined)
    return known.failure ? <Failed failure={known.failure} again={known.again} /> : <Skeleton shapes={shapes} />;
  const trueAt = known.asOf ?? known.fetchedAt;
  const old = known.asOf !== undefined && known.fetchedAt !== undefined && known.fetchedAt - known.asOf > OLD_MS;
  return (
    <>
      {(known.failure || old) && trueAt !== undefined && (
        <Notice kind="warning" action={<Press onClick={known.again}>{say('again')}</Press>}>
          {say('stale', { time: sayTime(language, trueAt) })}
        </Notice>
      )}
      {children(known.value)}
    </>
  );
};
