/** Numbers as people write them: «300 000 kr», «1,5». Pure. */

/** The number in what was typed; null when there is nothing, undefined when it is not a number. */
export const parseNumber = (typed: string): number | null | undefined => {
  const bare = typed.replace(/[\s\u00a0\u202f]|kr\.?|,-|\.-/gi, '').replace(',', '.');
  if (bare === '') return null;
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : undefined;
};
