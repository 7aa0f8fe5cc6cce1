/** Withdrawing what was sent in: asked once more, then done; the draft is kept. */
import { lazy, Suspense, useState } from 'react';
import { withdraw } from '../../src/api/application.ts';
import { type DraftPage, readDraft } from '../../src/api/draft.ts';
import { readHome } from '../../src/api/home.ts';
import { receipt as words } from '../../src/text/tab/sending.ts';
import type { Outcome } from '../kit/ask/client.ts';
import { useLine } from '../kit/ask/useAsk.ts';
import { Press } from '../kit/look/buttons.tsx';
import { Failed } from '../kit/states/Asked.tsx';
import { Refused } from '../kit/states/Refused.tsx';
import { useWords } from '../kit/words/language.ts';

const Confirm = lazy(() => import('./Confirm.tsx').then((loaded) => ({ default: loaded.Confirm })));

interface WithdrawProps {
  readonly draft: DraftPage;
  /** What comes when it has been withdrawn. */
  readonly then?: () => void;
}

/** The button, and the window it opens. */
export const Withdraw = ({ draft, then }: WithdrawProps) => {
  const say = useWords(words);
  const { ask, store } = useLine();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<unknown>>();
  const confirm = async () => {
    setBusy(true);
    const answer = await ask(withdraw, { key: draft.key });
    setBusy(false);
    setAsking(false);
    setOutcome(answer);
    void store.load(readHome, {});
    await store.load(readDraft, { key: draft.key });
    if (answer.kind === 'done') then?.();
  };
  return (
    <>
      <Press appearance="subtle" onClick={() => setAsking(true)}>
        {say('withdraw')}
      </Press>
      {outcome?.kind === 'failed' && <Failed failure={outcome.failure} />}
      {outcome?.kind === 'refused' && <Refused kind="warning" refusals={outcome.refusals} />}
      {asking && (
        <Suspense>
          <Confirm
            title={say('withdrawTitle')}
            text={say('withdrawText')}
            yes={say('withdrawYes')}
            no={say('withdrawNo')}
            busy={busy}
            confirm={confirm}
            close={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
};
