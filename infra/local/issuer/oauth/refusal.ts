/**
 * Entra's own error answers: code, OAuth name and body as on the real service, so that clients branch as they do there.
 * Source: learn.microsoft.com/entra/identity-platform/reference-error-codes.
 */
import { randomUUID } from 'node:crypto';

/** An OAuth refusal on its way to the caller; caught by the server alone. */
export class Refusal extends Error {
  readonly code: number;
  readonly error: string;
  readonly status: number;
  readonly suberror: string | undefined;

  constructor(code: number, error: string, text: string, more: { status?: number; suberror?: string } = {}) {
    super(`AADSTS${code}: ${text}`);
    this.code = code;
    this.error = error;
    this.status = more.status ?? 400;
    this.suberror = more.suberror;
  }
}

/** The JSON body of a refusal, with the trace numbers clients print. */
export function refusalBody(refusal: Refusal, correlationId: string = randomUUID()): Record<string, unknown> {
  const trace = randomUUID();
  const timestamp = new Date().toISOString().replace('T', ' ').replace(/\.\d+/, '');
  return {
    error: refusal.error,
    error_description: `${refusal.message} Trace ID: ${trace} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [refusal.code],
    timestamp,
    trace_id: trace,
    correlation_id: correlationId,
    ...(refusal.suberror ? { suberror: refusal.suberror } : {}),
  };
}

/** Nobody has agreed that this application may ask for this, and only a page where they can agree will help. */
export function consentRequired(application: { id: string; name: string }, admin: boolean): Refusal {
  return admin
    ? new Refusal(90094, 'invalid_grant', `An administrator must grant consent for '${application.name}'.`, {
        suberror: 'consent_required',
      })
    : new Refusal(
        65001,
        'invalid_grant',
        `The user or administrator has not consented to use the application with ID '${application.id}' named ` +
          `'${application.name}'. Send an interactive authorization request for this user and resource.`,
        { suberror: 'consent_required' },
      );
}
