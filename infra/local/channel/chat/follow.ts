/** Server-sent events for one reader of a conversation: each change with the message as that reader sees it. */
import type { ServerResponse } from 'node:http';
import type { Gateway } from '../gateway.ts';
import type { Member } from '../roster.ts';
import { conversationSeen } from './view.ts';

const HEARTBEAT_MS = 20_000;

/** Keeps a response open and writes what changes; ends when the reader goes away. */
export function follow(gateway: Gateway, response: ServerResponse, conversation: string, viewer: Member): void {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
  response.write(': hei\n\n');
  const stop = gateway.posts.follow((post) => {
    if (post.conversation !== conversation || (post.oid && post.oid !== viewer.oid)) return;
    const message = post.id ? conversationSeen(gateway, conversation, viewer).find((m) => m.id === post.id) : undefined;
    response.write(`event: ${post.kind}\ndata: ${JSON.stringify({ id: post.id, message })}\n\n`);
  });
  const heartbeat = setInterval(() => response.write(': hei\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  response.on('close', () => {
    clearInterval(heartbeat);
    stop();
  });
}
