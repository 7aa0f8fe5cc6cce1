/**
 * Takes pictures of every page and bot card in three themes at 1280 and 360 px, for people to look at: `node tests/browser/shots.ts <folder>`.
 * Nothing is compared; what is ugly, unclear or misspelled is for the eye.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Session, shootChat, shootLists, shootSignIn, shootTab } from './shots/pages.ts';
import { prepare, walk } from './shots/season.ts';
import { startWorld } from './world.ts';

const folder = resolve(process.argv[2] ?? '');
if (!process.argv[2]) {
  console.error('Tell the folder the pictures go to: node tests/browser/shots.ts <folder>');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });

const world = await startWorld();
try {
  await fetch(`${world.urls.gateway}/limits`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ perConversation: [], overall: { count: 1_000, windowMs: 1_000 } }),
  });
  const drafts = await prepare(world);
  await walk(world, drafts.sent);
  await world.killProduct();
  await world.startProduct('2020-01-20T09:00:00Z');
  for (const theme of ['default', 'dark', 'contrast'] as const)
    for (const width of [1280, 360]) {
      const session: Session = { world, folder, theme, width, ...drafts };
      await shootTab(session);
      await shootChat(session, 'ansatt1', 'Chat');
      await shootChat(session, 'ansatt2', 'Chat');
      await shootChat(session, 'ansatt3', 'Chat');
      await shootChat(session, 'ansatt1', 'Kanal');
      await shootSignIn(session);
      await shootLists(session);
      console.log(theme, width);
    }
} finally {
  await world.close();
}
