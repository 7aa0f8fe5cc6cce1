/** Makes one kind of fault at the nth request (or part of a batch) that can meet it: once, or from there on until it is taken away. */
import { FAULT_KINDS, type FaultKind, type Faults } from '../../../infra/local/graph/control/faults.ts';
import { Fault } from '../../../src/domain/result.ts';

/** The embedded Graph's kinds, and what the sign-in service can do: give no token, or one that Graph takes no more. */
export type Kind = FaultKind | 'token-failing' | 'token-refused';
export const KINDS: readonly Kind[] = [...FAULT_KINDS, 'token-failing', 'token-refused'];

/** What may meet a kind; all requests and parts where nothing is said. Nothing but a change can be answered 412, for the product sends If-Match with nothing else. */
const MEETS: Readonly<Partial<Record<Kind, string>>> = {
  '412-resourceModified': '^PATCH ',
  '412-notAllowed': '^PATCH ',
  'delta-error-element': '/delta',
  'batch-answer-missing': '[$]batch',
};

/** As good as for ever. */
const LASTING = 1_000_000;
/** Longer than the product waits for an answer here; the request is carried out all the same, when nobody listens any more. */
const SILENCE_MS = 260;

/** One fault: its kind, at which of those that can meet it, and whether it lasts from there on. */
export interface Trouble {
  readonly kind: Kind;
  readonly nth: number;
  readonly lasting: boolean;
}

export interface Meddler {
  /** From now on the faults are made; of several the next counts from where the one before was met. */
  begin(...troubles: readonly Trouble[]): void;
  /** Takes them away; whether the first was met. */
  end(): boolean;
  /** The application's token, as the product asks for it. */
  token(refused?: string): Promise<string>;
}

const isGraphs = (kind: Kind): kind is FaultKind => (FAULT_KINDS as readonly string[]).includes(kind);

export const meddler = (faults: Faults, token: string): Meddler => {
  let signIn: { readonly kind: Kind; pass: number; times: number } | undefined;
  let isMet = (): boolean => false;

  const begin = ({ kind, nth, lasting }: Trouble): (() => boolean) => {
    const times = lasting ? LASTING : 1;
    if (isGraphs(kind)) {
      faults.add({ match: MEETS[kind] ?? '.', kind, skip: nth - 1, times, retryAfterS: 0, delayMs: SILENCE_MS });
      return () => faults.rules()[0]?.times !== times;
    }
    const mine = { kind, pass: nth - 1, times };
    signIn = mine;
    return () => mine.times !== times;
  };

  return {
    begin(...troubles) {
      isMet = troubles.map(begin)[0] ?? isMet;
    },
    end() {
      const met = isMet();
      faults.clear();
      signIn = undefined;
      return met;
    },
    async token(refused) {
      if (!signIn || signIn.times === 0 || signIn.pass-- > 0) return token;
      signIn.times -= 1;
      if (signIn.kind === 'token-failing') throw new Fault('signInUnavailable', 'no token for the application');
      return refused === undefined ? 'gone-out' : token;
    },
  };
};
