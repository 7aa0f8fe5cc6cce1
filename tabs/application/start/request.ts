/** The random id of a start, kept until the server has answered, so that pressing twice, or after a lost answer, makes one draft. */

const KEPT = 'oppdrift.start';

/** The id of the start under way, made when there is none. */
export const startRequest = (): string => {
  const kept = sessionStorage.getItem(KEPT);
  if (kept) return kept;
  const made = crypto.randomUUID();
  sessionStorage.setItem(KEPT, made);
  return made;
};

/** The start was answered: the next one is another. */
export const startAnswered = (): void => sessionStorage.removeItem(KEPT);
