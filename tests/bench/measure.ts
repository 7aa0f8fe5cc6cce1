/** Medians, ratios and the printed table of `npm run bench`; a figure is taken side by side with its peer, in turn, in one run. */

/** One measured row. `ratio` compares with the peer pair by pair; `limit` is what the performance paper asks, told, never judged. */
export interface Figure {
  readonly number: string;
  readonly what: string;
  readonly unit: string;
  readonly ours: readonly number[];
  readonly peer?: { readonly name: string; readonly values: readonly number[] };
  readonly limit: string;
  readonly note?: string;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

const round = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const spread = (values: readonly number[]): string =>
  values.length > 1
    ? `${round(median(values))} (${round(Math.min(...values))}–${round(Math.max(...values))})`
    : round(values[0] ?? Number.NaN);

const ratio = ({ ours, peer }: Figure): string => {
  if (!peer) return '';
  const pairs = ours.map((value, index) => value / (peer.values[index] ?? median(peer.values)));
  return `${round(median(pairs))}x`;
};

/** One figure as lines for people. */
export const print = (figure: Figure): string =>
  [
    `${figure.number.padEnd(4)}${figure.what}`,
    `    ours ${spread(figure.ours)} ${figure.unit}${figure.peer ? `; ${figure.peer.name} ${spread(figure.peer.values)} ${figure.unit}; ratio ${ratio(figure)}` : ''}`,
    `    to reach: ${figure.limit}${figure.note ? `. ${figure.note}` : ''}`,
  ].join('\n');

/** Runs ours and the peer in turn, `rounds` times. */
export const inTurn = async <T>(
  rounds: number,
  ours: () => Promise<T>,
  peer: () => Promise<T>,
): Promise<{ ours: T[]; peer: T[] }> => {
  const found = { ours: [] as T[], peer: [] as T[] };
  for (let index = 0; index < rounds; index += 1) {
    found.ours.push(await ours());
    found.peer.push(await peer());
  }
  return found;
};

/** How long something took, in ms. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
};
