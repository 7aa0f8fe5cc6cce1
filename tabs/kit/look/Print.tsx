/** The way to a page made for print: it opens in a window of its own, because frames cannot print on many clients. */
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { useState } from 'react';
import { type PrintPage, printLink } from '../../../src/api/print.ts';
import { print } from '../../../src/text/print.ts';
import type { Outcome } from '../ask/client.ts';
import { useLine } from '../ask/useAsk.ts';
import { Failed } from '../states/Asked.tsx';
import { Notice } from '../states/Notice.tsx';
import { Refused } from '../states/Refused.tsx';
import { useWords } from '../words/language.ts';
import { Press, WayOut } from './buttons.tsx';

/** The button; `of` is the key of the draft or the name of the form. The link works once, so each press asks for a new one. */
export const Print = ({ page, of }: { readonly page: PrintPage; readonly of: string }) => {
  const say = useWords(print);
  const { ask } = useLine();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome<{ readonly url: string }>>();
  const press = async () => {
    setBusy(true);
    const answer = await ask(printLink, { page, key: of });
    setBusy(false);
    setOutcome(answer);
    if (answer.kind === 'done') window.open(answer.value.url, '_blank');
  };
  return (
    <>
      <Press icon={<PrintRegular />} disabledFocusable={busy} onClick={press}>
        {say('open')}
      </Press>
      {outcome?.kind === 'done' && (
        <Notice kind="info">
          {say('opened')} <WayOut href={outcome.value.url}>{say('openHere')}</WayOut>
        </Notice>
      )}
      {outcome?.kind === 'failed' && <Failed failure={outcome.failure} />}
      {outcome?.kind === 'refused' && <Refused kind="warning" refusals={outcome.refusals} />}
    </>
  );
};
