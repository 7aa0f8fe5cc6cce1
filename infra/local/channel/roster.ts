/**
 * Who and what the channel knows: people with their channel ids and personal conversations, one team with its general channel.
 * Ids look like Teams' own and follow from the Entra ids, so that they outlive the data folder.
 */
import { createHash } from 'node:crypto';

/** A person of the directory, with their ids in the channel. */
export interface Member {
  oid: string;
  /** The part of the user name before the @. */
  name: string;
  upn: string;
  displayName: string;
  /** The channel's own id (`29:…`). */
  mri: string;
  conversationId: string;
}

/** Everyone and the team. */
export interface Roster {
  members: Member[];
  team: { id: string; name: string; aadGroupId: string; channelName: string };
  /** By user name, part before the @, Entra id or channel id. */
  find(who: string): Member | undefined;
  byConversation(conversationId: string): Member | undefined;
}

const short = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 32);

/** Asks the issuer for its people. */
export async function openRoster(issuerUrl: string): Promise<Roster> {
  const people = (await (await fetch(`${issuerUrl}/people`)).json()) as { oid: string; upn: string; displayName: string }[];
  const members = people.map(({ oid, upn, displayName }) => ({
    oid,
    upn,
    displayName,
    name: upn.split('@')[0] ?? upn,
    mri: `29:1${short(`mri ${oid}`)}`,
    conversationId: `a:1${short(`chat ${oid}`)}`,
  }));
  return {
    members,
    team: {
      id: `19:${short('team oppdrift')}@thread.tacv2`,
      name: 'Innovasjon i Bærum',
      aadGroupId: '44444444-4444-4444-8444-000000000001',
      channelName: 'Generelt',
    },
    find: (who) => members.find((m) => [m.name, m.upn, m.oid, m.mri].includes(who)),
    byConversation: (id) => members.find((m) => m.conversationId === id),
  };
}
