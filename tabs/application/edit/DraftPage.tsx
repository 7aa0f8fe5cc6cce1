/** The page of one draft: fetched anew each time it is opened, then edited, or only read when it can no longer be changed. What this window has not got saved stands there meanwhile. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type DraftPage as Draft, readDraft } from '../../../src/api/draft.ts';
import { type Home, readHome } from '../../../src/api/home.ts';
import { editor } from '../../../src/text/tab/editor.ts';
import { receipt } from '../../../src/text/tab/sending.ts';
import { sayInDays, sayMomentWithZone } from '../../../src/text/when.ts';
import { useAsk, useFresh, useNow } from '../../kit/ask/useAsk.ts';
import { useDesk } from '../../kit/draft/useDraft.ts';
import { ReadForm } from '../../kit/form/ReadForm.tsx';
import { ButtonWay, TextWay } from '../../kit/look/buttons.tsx';
import { Actions, Page, Panel } from '../../kit/look/layout.tsx';
import { useNavigation } from '../../kit/route/navigation.tsx';
import { pathOf } from '../../kit/route/route.ts';
import { DraftState } from '../../kit/rows/DraftRow.tsx';
import { Asked } from '../../kit/states/Asked.tsx';
import { Notice } from '../../kit/states/Notice.tsx';
import { useLanguage, useWords } from '../../kit/words/language.ts';
import { Editor } from './Editor.tsx';
import { NotSaved } from './kept/NotSaved.tsx';

const useStyles = makeStyles({
  line: { display: 'inline-flex', flexWrap: 'wrap', gap: `0 ${tokens.spacingHorizontalL}`, alignItems: 'center' },
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

const Line = ({ draft }: { readonly draft: Draft }) => {
  const styles = useStyles();
  const say = useWords(editor);
  const language = useLanguage();
  const now = useNow();
  const { deadlineAt } = draft;
  const deadline =
    deadlineAt === undefined
      ? say('noDeadline')
      : say('deadline', {
          moment: sayMomentWithZone(language, deadlineAt),
          inDays: now === undefined ? '' : sayInDays(language, now, deadlineAt),
        });
  return (
    <span className={styles.line}>
      <DraftState draft={draft} />
      <span>{deadline}</span>
    </span>
  );
};

const ReadOnly = ({ draft }: { readonly draft: Draft }) => {
  const say = useWords(editor);
  const sayReceipt = useWords(receipt);
  const isWithdrawn = draft.applicationState === 'withdrawn';
  return (
    <>
      <Notice kind="info">{say(isWithdrawn ? 'readOnlyWithdrawn' : 'readOnly')}</Notice>
      {draft.changesLeftOut && <Notice kind="info">{sayReceipt('leftOut')}</Notice>}
      <NotSaved draft={draft} />
      <Panel>
        <ReadForm heading="h2" definition={draft.definition} answers={draft.answers} />
      </Panel>
      {draft.application && (
        <Actions>
          <ButtonWay to={pathOf({ page: 'receipt', key: draft.key })}>{sayReceipt('receipt')}</ButtonWay>
          {isWithdrawn && <ButtonWay to={pathOf({ page: 'sent', key: draft.key })}>{sayReceipt('readSent')}</ButtonWay>}
        </Actions>
      )}
    </>
  );
};

/** What one should know before writing on: what has become of it, and the way to its receipt. */
const Standing = ({ draft }: { readonly draft: Draft }) => {
  const say = useWords(editor);
  const sayReceipt = useWords(receipt);
  const receiptWay = (word: 'receiptOrWithdraw' | 'receipt') => (
    <TextWay alone to={pathOf({ page: 'receipt', key: draft.key })}>
      {sayReceipt(word)}
    </TextWay>
  );
  if (draft.state === 'withdrawn')
    return (
      <Notice kind="info" action={receiptWay('receipt')}>
        {say('withdrawnNotice')}
      </Notice>
    );
  if (draft.state === 'sent' && !draft.application) return <Notice kind="warning">{say('goneNotice')}</Notice>;
  if (draft.state === 'sent')
    return (
      <Notice kind="info" action={receiptWay(draft.may.withdraw ? 'receiptOrWithdraw' : 'receipt')}>
        {say('sentNotice')}
      </Notice>
    );
  if (!draft.carriedOver) return null;
  return <Notice kind="info">{say(draft.deadlineAt === undefined ? 'waits' : 'carriedOver')}</Notice>;
};

interface ContentProps {
  readonly draft: Draft;
  readonly home: Home;
  readonly named: (title: string) => void;
}

const Content = ({ draft, home, named }: ContentProps) => {
  const styles = useStyles();
  if (!draft.may.write)
    return (
      <div className={styles.all}>
        <ReadOnly draft={draft} />
      </div>
    );
  return (
    <div className={styles.all}>
      <Standing draft={draft} />
      <Editor page={draft} home={home} named={named} />
    </div>
  );
};

/** The draft read anew; until the server has answered, and where it does not answer, the one with what was written here and waits. */
const useDraftOrWaiting = (key: string) => {
  const read = useFresh(readDraft, { key });
  const desk = useDesk();
  const [waiting] = useState(() => desk.waiting(key));
  return read.value || !waiting ? read : { ...read, value: waiting, failure: undefined };
};

/** The page. */
export const DraftPage = () => {
  const { route } = useNavigation();
  const [key] = useState(route.page === 'draft' ? route.key : '');
  const say = useWords(editor);
  const draft = useDraftOrWaiting(key);
  const home = useAsk(readHome, {});
  // While one writes, the line about saving tells of the net; nothing comes in above the text.
  const quietHome = home.value ? { ...home, failure: undefined } : home;
  const { again } = home;
  useEffect(() => () => again(), [again]);
  // As it is written now; what was saved is known before the editor stands.
  const [title = draft.value?.title, name] = useState<string>();
  return (
    <Page title={draft.value ? title || say('untitled') : say('draft')} lead={draft.value && <Line draft={draft.value} />}>
      <Asked known={draft} shapes={['row', 'card', 'card']}>
        {(value) => (
          <Asked known={quietHome} shapes={['row', 'card', 'card']}>
            {(mine) => <Content draft={value} home={mine} named={name} />}
          </Asked>
        )}
      </Asked>
    </Page>
  );
};
