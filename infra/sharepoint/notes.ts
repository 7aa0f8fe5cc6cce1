/** What provisioning has done so far, said line by line and counted for the report. */

/** What one run came to; `problems` are what a person must look at. */
export interface Report {
  readonly listsMade: number;
  /** Columns added, labels and choices changed, titles set. */
  readonly changes: number;
  readonly viewsSet: number;
  readonly rightsSet: number;
  readonly rowsSeeded: number;
  readonly problems: readonly string[];
}

type Counted = Exclude<keyof Report, 'problems'>;

/** What provisioning has to tell, as it happens. */
export interface Notes {
  /** Says what was done and counts it, once or `times`. */
  did(what: Counted, line: string, times?: number): void;
  /** Says what could not be done. */
  problem(line: string): void;
  report(): Report;
}

/** Empty notes that say each line as it comes. */
export const takeNotes = (say: (line: string) => void): Notes => {
  const counts: Record<Counted, number> = { listsMade: 0, changes: 0, viewsSet: 0, rightsSet: 0, rowsSeeded: 0 };
  const problems: string[] = [];
  return {
    did(what, line, times = 1) {
      counts[what] += times;
      say(line);
    },
    problem(line) {
      problems.push(line);
      say(`! ${line}`);
    },
    report: () => ({ ...counts, problems: [...problems] }),
  };
};
