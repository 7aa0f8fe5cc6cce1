/** `connector.log` in the data folder: every activity both ways with what was answered, one JSON line each. The witness for history checks. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** One line of the log. */
export interface LogLine {
  /** `toBot`: a person or the channel speaks; `fromBot`: the bot calls the connector. */
  direction: 'toBot' | 'fromBot';
  /** What was answered; 0 when there was no answer. */
  status: number;
  conversation?: string | undefined;
  /** User name of the person whose personal conversation it is, or `channel`. */
  who?: string | undefined;
  call?: string;
  activityId?: string | undefined;
  activity?: unknown;
  /** Whether it took effect, whatever was answered. */
  applied: boolean;
  fault?: string | undefined;
  attempt?: number;
}

/** Appends lines; opening makes the folder. */
export function openLog(dataDir: string): (line: LogLine) => void {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'connector.log');
  return (line) => appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
}
