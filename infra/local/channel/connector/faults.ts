/** Faults the connector can be told to have, for tests and for showing what the product does then. */

/** What goes wrong; `…After` means the call took effect and only its answer was lost. */
export type FaultKind =
  | 'throttled'
  | 'blocked'
  | 'disabled'
  | 'notInstalled'
  | 'gone'
  | 'precondition'
  | 'badGateway'
  | 'unavailable'
  | 'unauthorized'
  | 'timeoutAfter'
  | 'resetBefore'
  | 'resetAfter'
  | 'silence'
  | 'slow';

/** One fault, met by the calls it fits until its `times` are used up (absent: until it is taken away). */
export interface Fault {
  kind: FaultKind;
  /** User name of a person, or `channel`; absent: every conversation. */
  who?: string;
  /** Which call; absent: all. */
  call?: 'create' | 'send' | 'update' | 'delete' | 'members' | 'team';
  times?: number;
  /** Let this many fitting calls pass first. */
  skip?: number;
  /** Seconds in Retry-After of `throttled`; null leaves the header out. */
  retryAfterSeconds?: number | null;
  /** Waits this long first. */
  latencyMs?: number;
}

/** The list of faults in force. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  list(): Fault[];
  /** The fault this call meets, counted down. */
  meet(call: string, who: string | undefined): Fault | undefined;
}

/** Error bodies as the connector writes them. Source: msteams-docs, status codes from bot conversational APIs. */
export const FAULT_ANSWERS: Partial<Record<FaultKind, { status: number; code: string; message: string; subCode?: string }>> = {
  throttled: { status: 429, code: 'TooManyRequests', message: 'Too many requests.' },
  blocked: {
    status: 403,
    code: 'ConversationBlockedByUser',
    message: 'User blocked the conversation with the bot.',
    subCode: 'MessageWritesBlocked',
  },
  disabled: { status: 403, code: 'BotDisabledByAdmin', message: 'The tenant administrator disabled this bot.' },
  notInstalled: { status: 403, code: 'BotNotInConversationRoster', message: 'The bot is not part of the conversation roster.' },
  gone: { status: 404, code: 'ConversationNotFound', message: 'Conversation not found.' },
  precondition: {
    status: 412,
    code: 'PreconditionFailed',
    message: 'Failed to acquire lock because of too many concurrent operations.',
  },
  badGateway: { status: 502, code: 'ServiceError', message: 'Failed due to a dependency.' },
  unavailable: { status: 503, code: 'ServiceError', message: 'Service is unavailable.' },
  unauthorized: { status: 401, code: 'Unauthorized', message: 'Authorization has been denied for this request.' },
  timeoutAfter: { status: 504, code: 'GatewayTimeout', message: 'Gateway timeout.' },
};

/** Starts without faults. */
export function openFaults(): Faults {
  let faults: Fault[] = [];
  return {
    add: (fault) => void faults.push({ ...fault }),
    clear: () => void faults.splice(0),
    list: () => faults,
    meet(call, who) {
      const met = faults.find((f) => (f.call ?? call) === call && (f.who ?? who) === who);
      if (!met) return undefined;
      if ((met.skip ?? 0) > 0) {
        met.skip = (met.skip ?? 0) - 1;
        return undefined;
      }
      if (met.times !== undefined) met.times -= 1;
      faults = faults.filter((f) => f.times === undefined || f.times > 0);
      return met;
    },
  };
}
