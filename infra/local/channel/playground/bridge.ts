/**
 * Shows the picked person's conversation, and the channel, in the Agents Playground. The Playground knows one current user with one
 * personal chat; what comes from it is written over with the picked person's ids, and what the bot says to that person goes to it too.
 * Its addresses are those of version 0.2.28, which is pinned.
 */
import { type Activity, ADAPTIVE_CARD, splitConversationId } from '../activity.ts';
import type { Said } from '../chat/speak.ts';
import { install, press, write } from '../chat/speak.ts';
import type { BotAnswer } from '../connector/bot.ts';
import { type Gateway, PLAYGROUND_IDS } from '../gateway.ts';
import type { Member } from '../roster.ts';

/** The way to and from the Playground. */
export interface Bridge {
  /** Takes an activity the Playground meant for the bot; the answer is the bot's. */
  take(activity: Activity): Promise<BotAnswer>;
  /** Speaks as this person from now on. */
  pick(person: Member, locale: string): void;
}

const AT = /<at>[^<]*<\/at>/i;

/** Opens the bridge; without a Playground it takes nothing and shows nothing. */
export function openBridge(gateway: Gateway): Bridge {
  const { playgroundUrl } = gateway.settings;
  let picked = gateway.roster.members[0] as Member;
  let locale = 'nb-NO';
  /** Our message id to the Playground's, and back; the Playground forgets both at a restart, as this does. */
  const shown = new Map<string, string>();
  const ours = new Map<string, string>();
  let queue = Promise.resolve();

  const call = async (method: string, path: string, body: unknown): Promise<{ id?: string; activityId?: string }> => {
    const response = await fetch(`${playgroundUrl}/_connector/v3/${path}`, {
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
    return response.ok ? ((await response.json().catch(() => ({}))) as { id?: string }) : {};
  };

  const know = (our: string, theirs: string | undefined) => {
    if (!theirs) return;
    shown.set(our, theirs);
    ours.set(theirs, our);
  };

  const show = async (conversation: string, id: string) => {
    const message = gateway.store.find(conversation, id);
    if (message?.author !== 'bot') return;
    const own = gateway.store.views(picked.oid).get(id);
    const attachments = message.activity.attachments?.map((a) =>
      own && a.contentType === ADAPTIVE_CARD ? { ...a, content: own } : a,
    );
    const from = { id: gateway.settings.botId, name: gateway.settings.botName };
    const activity = { ...message.activity, id: undefined, from, ...(attachments ? { attachments } : {}) };
    const channel = conversation === gateway.roster.team.id;
    const thread = shown.get(message.root);
    if (channel && !thread) {
      const { activityId } = await call('POST', 'conversations', {
        isGroup: true,
        channelData: { channel: { id: PLAYGROUND_IDS.team } },
        activity,
      });
      return know(id, activityId);
    }
    const at = encodeURIComponent(channel ? `${PLAYGROUND_IDS.team};messageid=${thread}` : PLAYGROUND_IDS.chat);
    const there = shown.get(id);
    if (there) await call('PUT', `conversations/${at}/activities/${there}`, { ...activity, id: there });
    else know(id, (await call('POST', `conversations/${at}/activities`, activity)).id);
  };

  const later = (work: () => Promise<void>) => {
    // The Playground may be away; the conversation itself is not there but here.
    queue = queue.then(work).catch(() => {});
  };

  if (playgroundUrl) {
    gateway.posts.follow(({ kind, conversation, id, oid }) => {
      const concerned = conversation === picked.conversationId || conversation === gateway.roster.team.id;
      const changed = kind === 'message' || kind === 'update' || (kind === 'view' && oid === picked.oid);
      if (concerned && changed && id) later(() => show(conversation, id));
    });
  }

  const says = ({ text, value }: Activity, more: Partial<Said>): Said => ({
    text: (text ?? '').replace(AT, `@${gateway.settings.botName}`).trim(),
    locale,
    ...(value === undefined ? {} : { value }),
    ...more,
  });

  return {
    async take(activity) {
      const { base, root } = splitConversationId(activity.conversation?.id ?? '');
      if (activity.type === 'invoke')
        return press(gateway, picked, ours.get(activity.replyToId ?? ''), {
          name: activity.name ?? '',
          value: activity.value,
          locale,
        });
      if (activity.type !== 'message') {
        if (gateway.store.installed(picked.oid) === 'never' && base === PLAYGROUND_IDS.chat)
          await install(gateway, picked, { personal: picked }, locale);
        return { status: 200, body: undefined };
      }
      if (base === PLAYGROUND_IDS.chat)
        return (await write(gateway, picked, 'personal', says(activity, {}))).bot ?? { status: 200, body: undefined };
      const id = gateway.store.nextId();
      const thread = root && ours.get(root);
      if (root && !thread) know(id, root);
      return (await write(gateway, picked, { root: thread }, says(activity, { id }))).bot ?? { status: 200, body: undefined };
    },
    pick(person, language) {
      locale = language;
      if (person.oid === picked.oid) return;
      picked = person;
      const text = `Nå snakker du her som ${person.displayName}. Tidligere meldinger står på siden til Lokal Teams.`;
      if (playgroundUrl)
        later(
          async () =>
            void (await call('POST', `conversations/${PLAYGROUND_IDS.chat}/activities`, {
              type: 'message',
              text,
              from: { id: gateway.settings.botId },
            })),
        );
    },
  };
}
