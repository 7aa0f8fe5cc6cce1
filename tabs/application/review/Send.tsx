/** The foot of the last look: what happens when, why it cannot be sent just now, and the button. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { sayRefusal } from '../../../src/text/refusal.ts';
import { receipt as receiptWords, review } from '../../../src/text/tab/sending.ts';
import { sayDay, sayMomentWithZone } from '../../../src/text/when.ts';
import { dayInOslo } from '../../../src/time/oslo.ts';
import { useNow } from '../../kit/ask/useAsk.ts';
import { ButtonWay, Press, TextWay } from '../../kit/look/buttons.tsx';
import { Actions, Panel, Prose } from '../../kit/look/layout.tsx';
import { useNavigation } from '../../kit/route/navigation.tsx';
import { pathOf } from '../../kit/route/route.ts';
import { Failed } from '../../kit/states/Asked.tsx';
import { Notice } from '../../kit/states/Notice.tsx';
import { useLanguage, useWords } from '../../kit/words/language.ts';
import { useEditing } from '../edit/editing.ts';
import { Withdraw } from '../Withdraw.tsx';
import { type NotSent, useSend } from './useSend.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: 0 },
  list: { ...typographyStyles.body1, margin: 0, paddingLeft: tokens.spacingHorizontalXL, maxWidth: '70ch' },
});

const Happens = () => {
  const styles = useStyles();
  const say = useWords(review);
  const language = useLanguage();
  const { page, home } = useEditing();
  const answer = home.season.find((stop) => stop.kind === 'answer');
  return (
    <>
      <h3 className={styles.title}>{say('happens')}</h3>
      <ul className={styles.list}>
        <li>{say('happensSent')}</li>
        {page.deadlineAt !== undefined && <li>{say('happensEdit', { moment: sayMomentWithZone(language, page.deadlineAt) })}</li>}
        {answer?.at !== undefined && <li>{say('happensAnswer', { day: sayDay(language, dayInOslo(answer.at)) })}</li>}
        <li>{say('happensWithdraw')}</li>
      </ul>
    </>
  );
};

const Why = ({ notSent }: { readonly notSent: NotSent }) => {
  const say = useWords(review);
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      {notSent.kind === 'failed' && <Failed failure={notSent.failure} />}
      {notSent.kind === 'conflicts' && <Notice kind="warning">{say('openConflicts')}</Notice>}
      {notSent.kind === 'notSaved' && <Notice kind="warning">{say('notSaved')}</Notice>}
      {notSent.kind === 'refused' && (
        <Notice kind="warning">{[...new Set(notSent.refusals.map((refusal) => sayRefusal(language, refusal)))].join(' ')}</Notice>
      )}
    </div>
  );
};

/** Sending becomes possible while one looks, when the round opens. */
const useClosed = () => {
  const { page } = useEditing();
  const now = useNow();
  const { submit, submitRefusal } = page.may;
  const opens = submitRefusal?.values?.opens;
  if (submit || (typeof opens === 'number' && now !== undefined && now >= opens)) return undefined;
  return submitRefusal ?? { code: 'draftClosed' };
};

/** The foot. `toMissing` leads to the list of what is missing. */
export const Send = ({ toMissing }: { readonly toMissing: () => void }) => {
  const say = useWords(review);
  const sayReceipt = useWords(receiptWords);
  const language = useLanguage();
  const { page } = useEditing();
  const { busy, notSent, send } = useSend();
  const { go } = useNavigation();
  const { application, may } = page;
  const closed = useClosed();
  const receipt = pathOf({ page: 'receipt', key: page.key });
  useEffect(() => {
    if (notSent?.kind === 'missing') toMissing();
  }, [notSent, toMissing]);
  return (
    <Panel>
      <Happens />
      <Prose>
        {say('privacy')} <TextWay to="/personvern">{say('privacyMore')}</TextWay>
      </Prose>
      {closed && <Notice kind="info">{sayRefusal(language, closed)}</Notice>}
      {notSent && notSent.kind !== 'missing' && !busy && <Why notSent={notSent} />}
      {(!closed || application) && (
        <Actions>
          {!closed && (
            <Press appearance="primary" size="large" disabledFocusable={busy} onClick={send}>
              {say(busy ? 'sending' : page.state === 'writing' ? 'send' : 'sendAgain')}
            </Press>
          )}
          {application && <ButtonWay to={receipt}>{sayReceipt('receipt')}</ButtonWay>}
          {may.withdraw && <Withdraw draft={page} then={() => go(receipt)} />}
        </Actions>
      )}
    </Panel>
  );
};
