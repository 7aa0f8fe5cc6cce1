/** A draft, or what was sent from it, as a row. */
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import type { DraftSummary } from '../../../src/api/draft.ts';
import { rows } from '../../../src/text/tab/rows.ts';
import { sayInDays, sayMoment } from '../../../src/text/when.ts';
import { useNow } from '../ask/useAsk.ts';
import { Tag } from '../look/Tag.tsx';
import { pathOf } from '../route/route.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { Row } from './Row.tsx';

/** What state a draft is in, as text and symbol. */
export const DraftState = ({ draft }: { readonly draft: Pick<DraftSummary, 'state' | 'changedSinceSent'> }) => {
  const say = useWords(rows);
  if (draft.state === 'withdrawn')
    return (
      <Tag mood="plain" icon={<DismissCircleRegular />}>
        {say('withdrawn')}
      </Tag>
    );
  if (draft.state === 'writing')
    return (
      <Tag mood="brand" icon={<EditRegular />}>
        {say('writing')}
      </Tag>
    );
  return draft.changedSinceSent ? (
    <Tag mood="waiting" icon={<WarningRegular />}>
      {say('changedSinceSent')}
    </Tag>
  ) : (
    <Tag mood="good" icon={<CheckmarkCircleRegular />}>
      {say('sent')}
    </Tag>
  );
};

/** The row of a draft; leads to its editor. */
export const DraftRow = ({ draft, beside }: { readonly draft: DraftSummary; readonly beside?: ReactNode }) => {
  const say = useWords(rows);
  const language = useLanguage();
  const now = useNow();
  const { deadlineAt } = draft;
  const deadline = deadlineAt === undefined ? undefined : sayMoment(language, deadlineAt, false);
  const facts = [
    ...(draft.state === 'writing' ? [say('steps', { done: draft.stepsDone, inAll: draft.stepsInAll })] : []),
    ...(deadline && deadlineAt !== undefined && now !== undefined
      ? [
          deadlineAt < now
            ? say('over', { moment: deadline })
            : `${say('deadline', { moment: deadline })} – ${sayInDays(language, now, deadlineAt)}`,
        ]
      : []),
    ...(draft.state === 'writing' ? [] : [say('caseNumber', { key: draft.key })]),
  ];
  const to =
    draft.state === 'sent' && !draft.changedSinceSent
      ? pathOf({ page: 'receipt', key: draft.key })
      : pathOf({ page: 'draft', key: draft.key, step: undefined, question: undefined });
  return (
    <Row to={to} title={draft.title || say('untitled')} state={<DraftState draft={draft} />} facts={facts} beside={beside} />
  );
};
