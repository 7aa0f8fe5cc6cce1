/** A draft, or what was sent from it, as a row. */
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactElement, ReactNode } from 'react';
import type { DraftSummary } from '../../../src/api/draft.ts';
import { type Standing, standingOf } from '../../../src/domain/draftStanding.ts';
import { rows } from '../../../src/text/tab/rows.ts';
import { useNow } from '../ask/useAsk.ts';
import { type Mood, Tag } from '../look/Tag.tsx';
import { pathOf } from '../route/route.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { draftFacts } from './draftFacts.ts';
import { Row } from './Row.tsx';

const LOOKS: Readonly<Record<Standing, { readonly mood: Mood; readonly icon: ReactElement }>> = {
  writing: { mood: 'brand', icon: <EditRegular /> },
  changed: { mood: 'waiting', icon: <WarningRegular /> },
  gone: { mood: 'waiting', icon: <WarningRegular /> },
  submitted: { mood: 'good', icon: <CheckmarkCircleRegular /> },
  returned: { mood: 'waiting', icon: <WarningRegular /> },
  inAssessment: { mood: 'brand', icon: <ClockRegular /> },
  withdrawn: { mood: 'plain', icon: <DismissCircleRegular /> },
};

type Stands = Pick<DraftSummary, 'state' | 'applicationState' | 'changedSinceSent'>;

/** What state a draft is in, as text and symbol. */
export const DraftState = ({ draft }: { readonly draft: Stands }) => {
  const say = useWords(rows);
  const standing = standingOf(draft);
  return <Tag {...LOOKS[standing]}>{say(standing)}</Tag>;
};

/** The row of a draft; leads to its editor, or to the receipt of what needs nothing more. */
export const DraftRow = ({ draft, beside }: { readonly draft: DraftSummary; readonly beside?: ReactNode }) => {
  const say = useWords(rows);
  const facts = draftFacts(useLanguage(), draft, useNow());
  const standing = standingOf(draft);
  const to =
    standing === 'submitted' || standing === 'inAssessment'
      ? pathOf({ page: 'receipt', key: draft.key })
      : pathOf({ page: 'draft', key: draft.key, step: undefined, question: undefined });
  return (
    <Row to={to} title={draft.title || say('untitled')} state={<DraftState draft={draft} />} facts={facts} beside={beside} />
  );
};
