/** The bot as one thing: takes what the channel posts, answers it, and is the door through which the product writes by itself. Import it lazily: botbuilder takes most of a second to load. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import { Fault } from '../src/domain/result.ts';
import type { Channel } from '../src/ports/channel.ts';
import { bag, type Incoming, readActivity } from './activity.ts';
import { activityOf } from './cards/activity.ts';
import { openChannel } from './channel.ts';
import { AppCredentials, ChannelAuthentication } from './connector/authentication.ts';
import { Connectors } from './connector/client.ts';
import { openDelivery, Undelivered } from './connector/deliver.ts';
import type { BotDoors } from './doors.ts';
import { type Recent, recent } from './recent.ts';
import { type BotSettings, refuseUnsafe } from './settings.ts';
import { takeTurn } from './turn.ts';
import type { Answer, TurnHouse } from './turnHouse.ts';

/** The bot as the product sees it. */
export interface Bot {
  /** `POST /api/messages`: the body must be parsed. Always answers; never with anything from inside. */
  process(request: IncomingMessage & { readonly body?: unknown }, response: ServerResponse): Promise<void>;
  /** The port `channel`. */
  readonly channel: Channel;
  /** False while the last message of the product's own, not long ago, could not get to Teams. */
  isReachable(): boolean;
}

/** The channel re-sends what took too long; a while later it has given up. */
const SAME_ACTIVITY_MS = 10 * 60_000;
const DOUBLE_CLICK_MS = 4_000;
const GREETED_MS = 60 * 60_000;

class Adapter extends CloudAdapter {
  take(activity: Activity, header: string, logic: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    return this.processActivity(header, activity, logic);
  }
}

type Invoke = Answer['invoke'];

/** Names the work of an activity, so that the same one has one answer; a button pressed twice is the same too, under another id. */
const once = (activities: Recent<Invoke>, presses: Recent<Invoke>, incoming: Incoming, work: () => Promise<Invoke>) => {
  const at = `${incoming.conversationId}|`;
  const press = incoming.type === 'message' && bag(incoming.value).verb !== undefined;
  const pressed = `${at}${incoming.oid}|${incoming.replyToId}|${press ? JSON.stringify(incoming.value) : ''}`;
  const doubled = press ? () => presses.once(pressed, work) : work;
  return incoming.id === '' ? doubled() : activities.once(`${at}${incoming.id}`, doubled);
};

/** Carries turns out: what to say from `takeTurn`, and the answer on its way. */
const turns = (house: TurnHouse, credentials: AppCredentials) => {
  const { doors, tabUrl } = house;
  const activities: Recent<Invoke> = recent(SAME_ACTIVITY_MS);
  const presses: Recent<Invoke> = recent(DOUBLE_CLICK_MS);
  const deliver = openDelivery(credentials);
  const tell = async (context: TurnContext, { say }: Answer, beganAt: number): Promise<void> => {
    if (!say) return;
    await deliver(context, activityOf(tabUrl, say) as Partial<Activity>, beganAt).catch((error: unknown) => {
      // Whoever may have got the answer must not get it again; whoever surely did not may be asked about again.
      if (!(error instanceof Undelivered) || error.surely) throw error;
      doors.log(new Fault('channelUnavailable', error.message));
    });
  };
  return async (context: TurnContext): Promise<void> => {
    const beganAt = performance.now();
    const incoming = readActivity(context.activity);
    const invoke = await once(activities, presses, incoming, async () => {
      const answer = await takeTurn(house, incoming);
      await tell(context, answer, beganAt);
      await answer.after?.().catch((error: unknown) => void doors.log(error));
      return answer.invoke;
    });
    if (invoke) await context.sendActivity({ type: 'invokeResponse', value: invoke });
  };
};

/** What the channel gets to know of a failure: 401 who are you, 5xx tell me again later. */
const statusOf = (error: unknown): number => {
  if (error instanceof AuthenticationError) return (error as { statusCode?: number }).statusCode === 500 ? 503 : 401;
  if (error instanceof Undelivered) return 502;
  if (error instanceof Fault && error.code === 'signInUnavailable') return 503;
  return error instanceof Error && error.name === 'FetchError' ? 503 : 500;
};

const isActivity = (body: unknown): body is Activity => {
  const { type, conversation, serviceUrl } = bag(body);
  return typeof type === 'string' && type !== '' && typeof bag(conversation).id === 'string' && typeof serviceUrl === 'string';
};

/** Creates the bot. Throws Fault `settings`, every fault of the settings a sentence, when it would be unsafe to run. */
export const createBot = (settings: BotSettings, doors: BotDoors): Bot => {
  refuseUnsafe(settings);
  const { tabUrl, tenantId } = settings;
  const credentials = new AppCredentials(settings);
  const connectors = new Connectors(credentials);
  const adapter = new Adapter(new ChannelAuthentication(settings, credentials, connectors));
  const logic = turns({ doors, tenantId, tabUrl, greeted: recent<void>(GREETED_MS) }, credentials);

  const answer = async (body: Activity, header: string): Promise<{ status: number; body?: unknown }> => {
    try {
      return (await adapter.take(body, header, logic)) ?? { status: 200 };
    } catch (error) {
      const status = statusOf(error);
      if (status === 401) return { status };
      const told = error instanceof Undelivered ? new Fault('channelUnavailable', error.message) : error;
      return { status, body: { reference: doors.log(told) } };
    }
  };

  const channel = openChannel(connectors, tabUrl);
  return {
    channel,
    isReachable: channel.isReachable,
    async process(request, response) {
      const done = isActivity(request.body)
        ? await answer(request.body, request.headers.authorization ?? '')
        : { status: 400, body: undefined };
      response.statusCode = done.status;
      if (done.body !== undefined) response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(done.body === undefined ? undefined : JSON.stringify(done.body));
    },
  };
};
