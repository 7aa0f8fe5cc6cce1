/** Speaks to the bot as the channel does: signs each activity, sends it again when no answer comes in time, and logs it. */
import type { Activity } from '../activity.ts';
import type { LogLine } from '../log.ts';
import type { GatewaySettings } from '../settings.ts';

/** What the bot answered; status 0 when it could not be reached. */
export interface BotAnswer {
  status: number;
  body: unknown;
}

/** The way to the bot. */
export interface Bot {
  /** Delivers an activity; `who` goes to the log. An invoke is sent once, everything else up to three times. */
  deliver(activity: Activity, who: string): Promise<BotAnswer>;
}

const ATTEMPTS = 3;
const RENEW_BEFORE_MS = 300_000;

/** Opens the way to the bot of these settings; `serviceUrl` is where it may answer. */
export function openBot(settings: GatewaySettings, serviceUrl: string, log: (line: LogLine) => void): Bot {
  let token: { value: string; untilAt: number } | undefined;
  const channelToken = async (): Promise<string> => {
    if (token && token.untilAt > Date.now() + RENEW_BEFORE_MS) return token.value;
    const body = JSON.stringify({ audience: settings.botId, serviceUrl });
    const response = await fetch(`${settings.issuerUrl}/botframework/token`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });
    const { access_token, expires_in } = (await response.json()) as { access_token: string; expires_in: number };
    token = { value: access_token, untilAt: Date.now() + expires_in * 1000 };
    return access_token;
  };
  const once = async (activity: Activity): Promise<BotAnswer | 'timeout'> => {
    try {
      const response = await fetch(settings.botEndpoint, {
        method: 'POST',
        body: JSON.stringify(activity),
        headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${await channelToken()}` },
        signal: AbortSignal.timeout(settings.redeliverAfterMs),
      });
      const text = await response.text();
      return {
        status: response.status,
        body: text && response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text,
      };
    } catch (cause) {
      return cause instanceof Error && cause.name === 'TimeoutError' ? 'timeout' : { status: 0, body: undefined };
    }
  };
  return {
    async deliver(activity, who) {
      const attempts = activity.type === 'invoke' ? 1 : ATTEMPTS;
      for (let attempt = 1; ; attempt++) {
        const answer = await once(activity);
        const status = answer === 'timeout' ? 0 : answer.status;
        log({
          direction: 'toBot',
          status,
          who,
          conversation: activity.conversation?.id,
          activityId: activity.id,
          activity,
          applied: status >= 200 && status < 300,
          attempt,
        });
        if (answer !== 'timeout') return answer;
        if (attempt >= attempts) return { status: 504, body: undefined };
      }
    },
  };
}
