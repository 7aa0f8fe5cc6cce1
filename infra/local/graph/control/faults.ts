/** Faults the local Graph makes on demand, by rules that tests and people set while it runs. */

/** What goes wrong: before or after the request was carried out, or in its answer. */
export const FAULT_KINDS = [
  '429',
  '429-no-retry-after',
  '500',
  '503-empty',
  '504',
  '504-after-applied',
  'reset-before',
  'reset-after',
  '412-resourceModified',
  '412-notAllowed',
  'slow',
  'delta-error-element',
  'batch-answer-missing',
] as const;

/** One of `FAULT_KINDS`. */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A rule: the next `times` requests whose `METHOD /v1.0/path?query` fits the expression `match`, after letting `skip` of them pass. */
export type FaultRule = { match: string; kind: FaultKind; times?: number; skip?: number; delayMs?: number; retryAfterS?: number };

/** A fault to be made now. */
export type Fault = { kind: FaultKind; delayMs: number; retryAfterS: number };

/** The rules of one running Graph. */
export type Faults = {
  add(...rules: FaultRule[]): void;
  clear(): void;
  rules(): readonly FaultRule[];
  /** The fault for a request, if a rule fits; uses the rule up. */
  take(method: string, path: string): Fault | undefined;
};

/** No rules yet. */
export function openFaults(): Faults {
  let rules: (Required<FaultRule> & { expression: RegExp })[] = [];
  return {
    add(...added) {
      for (const rule of added)
        rules.push({ times: 1, skip: 0, delayMs: 20_000, retryAfterS: 1, ...rule, expression: new RegExp(rule.match, 'i') });
    },
    clear() {
      rules = [];
    },
    rules: () => rules.map(({ expression: _, ...rule }) => rule),
    take(method, path) {
      const rule = rules.find(({ expression, times }) => times > 0 && expression.test(`${method} ${path}`));
      if (!rule) return undefined;
      if (rule.skip > 0) {
        rule.skip--;
        return undefined;
      }
      rule.times--;
      if (rule.times === 0) rules = rules.filter((one) => one !== rule);
      return { kind: rule.kind, delayMs: rule.delayMs, retryAfterS: rule.retryAfterS };
    },
  };
}
