/** The app comes and goes: remembers where to write, greets once, forgets on removal. Source: msteams-docs subscribe-to-conversation-events.md. */
import type { Message } from '../src/domain/message.ts';
import { languageOf } from '../src/text/say.ts';
import type { Incoming } from './activity.ts';
import { greeting, teamGreeting } from './commands/greeting.ts';
import type { BotDoors, Where } from './doors.ts';
import type { Recent } from './recent.ts';
import { languageFor } from './turnHouse.ts';

/** Where the bot reaches whoever this activity is about; undefined where it keeps nothing (group chats, people without an Entra id). */
export const whereOf = (incoming: Incoming): Where | undefined => {
  const { serviceUrl, tenantId, botId, team, kind } = incoming;
  const common = { serviceUrl, tenantId, botId };
  // The general channel has the team's own id: posts of the bot go there whichever channel was written in.
  if (kind === 'channel' && team) return { ...common, key: team.id, kind, title: team.name || 'Team', conversationId: team.id };
  if (kind !== 'personal' || incoming.oid === '') return undefined;
  const language = incoming.locale === '' ? {} : { language: languageOf(incoming.locale) };
  return { ...common, ...language, key: incoming.oid, kind, title: incoming.personName, conversationId: incoming.conversationId };
};

type Change = 'came' | 'left' | 'renamed' | 'nothing';

const TEAM_EVENTS: Readonly<Record<string, Change>> = {
  teamRenamed: 'renamed',
  teamRestored: 'renamed',
  teamUnarchived: 'renamed',
  teamDeleted: 'left',
  teamHardDeleted: 'left',
};

const changeOf = (incoming: Incoming): Change => {
  if (incoming.type === 'installationUpdate') {
    const known: Readonly<Record<string, Change>> = { add: 'came', 'add-upgrade': 'renamed', remove: 'left' };
    return known[incoming.action] ?? 'nothing';
  }
  if (incoming.botAdded) return 'came';
  if (incoming.botRemoved) return 'left';
  return TEAM_EVENTS[incoming.eventType] ?? 'nothing';
};

/** Handles installation and membership. Gives the greeting the first time; throws what the memory throws, so that the channel tells again. */
export const installed = async (doors: BotDoors, incoming: Incoming, greeted: Recent<void>): Promise<Message | undefined> => {
  const { conversations } = doors;
  const where = whereOf(incoming);
  const change = changeOf(incoming);
  if (!where || change === 'nothing') return undefined;
  if (change === 'left') {
    greeted.forget(where.key);
    await conversations.forget(where.key);
    return undefined;
  }
  await conversations.remember(where);
  if (change === 'renamed' || greeted.knows(where.key)) return undefined;
  await greeted.once(where.key, async () => undefined);
  if (where.kind === 'channel') return teamGreeting('nb');
  const language = languageFor(doors, incoming);
  return { ...greeting(language), language };
};
