/** What every control of a form is given, whatever kind of answer it takes. */
import type { Answer } from '../../../../src/schema/application.ts';
import type { Question } from '../../../../src/schema/form.ts';

/** What every control is given. */
export interface ControlProps {
  readonly question: Question;
  readonly value: Answer | undefined;
  /** `null` empties the answer. */
  readonly write: (value: Answer | null) => void;
  /** DOM ids: of the control itself, of its label, of everything that describes it. */
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly invalid: boolean;
}

const SIGN = /[^a-zA-Z0-9]+/g;

/** A question's id as part of a DOM id. */
export const domId = (questionId: string): string => `q-${questionId.replace(SIGN, '-')}`;
