/** Names that fit what is typed: those that begin with it first, then those that hold it. Pure. */

const MOST = 50;

/** At most fifty names; all of them (up to that) while nothing is typed. */
export const matching = (names: readonly string[], typed: string): string[] => {
  const wanted = typed.trim().toLocaleLowerCase('nb');
  const place = (name: string): number => {
    const at = name.toLocaleLowerCase('nb').indexOf(wanted);
    return at <= 0 ? at : 1;
  };
  return names
    .map((name) => ({ name, place: place(name) }))
    .filter((each) => each.place >= 0)
    .sort((a, b) => a.place - b.place)
    .slice(0, MOST)
    .map((each) => each.name);
};
