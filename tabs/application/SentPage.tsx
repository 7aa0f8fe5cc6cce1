/** What was sent in, as the council reads it: for the one who sent it, also while it can be changed. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { readSent } from '../../src/api/application.ts';
import type { DraftPage } from '../../src/api/draft.ts';
import { review, receipt as words } from '../../src/text/tab/sending.ts';
import { useAsk } from '../kit/ask/useAsk.ts';
import { ReadForm } from '../kit/form/ReadForm.tsx';
import { ButtonWay } from '../kit/look/buttons.tsx';
import { Actions, Page, Panel, Quiet } from '../kit/look/layout.tsx';
import { useNavigation } from '../kit/route/navigation.tsx';
import { pathOf } from '../kit/route/route.ts';
import { DraftState } from '../kit/rows/DraftRow.tsx';
import { Asked } from '../kit/states/Asked.tsx';
import { Notice } from '../kit/states/Notice.tsx';
import { useWords } from '../kit/words/language.ts';
import { readingMinutes } from './review/readingTime.ts';

const useStyles = makeStyles({ all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL } });

const Sent = ({ sent }: { readonly sent: DraftPage }) => {
  const styles = useStyles();
  const say = useWords(words);
  const sayReview = useWords(review);
  const { key, definition, answers } = sent;
  return (
    <div className={styles.all}>
      {sent.changedSinceSent && <Notice kind="warning">{say('changed')}</Notice>}
      {sent.changesLeftOut && <Notice kind="info">{say('leftOut')}</Notice>}
      {sent.applicationState === 'withdrawn' ? (
        <Notice kind="info">{say('asSent')}</Notice>
      ) : (
        <Quiet>{sayReview('lead', { minutes: readingMinutes(definition, answers) })}</Quiet>
      )}
      <Panel>
        <ReadForm heading="h2" definition={definition} answers={answers} />
      </Panel>
      <Actions>
        <ButtonWay to={pathOf({ page: 'receipt', key })} appearance="primary">
          {say('receipt')}
        </ButtonWay>
        {sent.may.write && (
          <ButtonWay to={pathOf({ page: 'draft', key, step: undefined, question: undefined })}>{say('edit')}</ButtonWay>
        )}
      </Actions>
    </div>
  );
};

/** The page. */
export const SentPage = () => {
  const say = useWords(words);
  const { route } = useNavigation();
  const [key] = useState(route.page === 'sent' ? route.key : '');
  const known = useAsk(readSent, { key });
  return (
    <Page title={known.value?.title || say('name')} lead={known.value && <DraftState draft={known.value} />}>
      <Asked known={known} shapes={['row', 'card', 'card']}>
        {(sent) => <Sent sent={sent} />}
      </Asked>
    </Page>
  );
};
