/** A question of the draft being edited, tied to its saver. */
import type { Question } from '../../../src/schema/form.ts';
import { heldBack } from '../../kit/draft/sendable.ts';
import { QuestionField } from '../../kit/form/QuestionField.tsx';
import { useEditing } from './editing.ts';

const belongs = (field: string | undefined, question: Question): boolean =>
  field === question.id || (field?.startsWith(`${question.id}[`) ?? false);

/** One question. */
export const Field = ({ question }: { readonly question: Question }) => {
  const { saver, saving, refusals } = useEditing();
  return (
    <QuestionField
      question={question}
      value={saving.answers[question.id]}
      write={(value) => saver.write(question.id, value)}
      refusals={refusals.filter((refusal) => belongs(refusal.field, question) || refusal.field === question.home)}
      isHeldBack={heldBack(saving).includes(question.id)}
      conflict={saving.conflicts[question.id]}
      choose={(which) => saver.choose(question.id, which)}
    />
  );
};
