/** What the parts of the editor share: the draft, its saver, what has been refused, which question is being worked with. */
import { createContext, useContext } from 'react';
import type { DraftPage } from '../../../src/api/draft.ts';
import type { Home } from '../../../src/api/home.ts';
import type { Refusal } from '../../../src/domain/result.ts';
import type { Question, Step } from '../../../src/schema/form.ts';
import type { Saver } from '../../kit/draft/saver.ts';
import type { Saving } from '../../kit/draft/saving.ts';

/** What the parts of the editor share. */
export interface Editing {
  readonly page: DraftPage;
  readonly home: Home;
  readonly saver: Saver;
  readonly saving: Saving;
  /** Steps that ask something. */
  readonly steps: readonly Step[];
  /** What keeps it from being sent; empty until one has tried. */
  readonly refusals: readonly Refusal[];
  /** One has tried to send: from now on what is missing shows at its field. `told` are the server's own. */
  readonly tried: (told: readonly Refusal[]) => void;
  /** How many times one had moved when the editor opened; focus is taken only after that. */
  readonly movesAtOpen: number;
  readonly attending: Question | undefined;
  readonly attend: (question: Question) => void;
}

const EditingContext = createContext<Editing | undefined>(undefined);
/** Gives it to the parts. */
export const EditingProvider = EditingContext.Provider;

/** What the editor around a part shares. Throws outside an editor. */
export const useEditing = (): Editing => {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('useEditing outside EditingProvider');
  return editing;
};
