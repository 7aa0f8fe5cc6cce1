/** `POST /api/messages`: what Teams sends the bot. Until the bot is loaded the channel is asked to come again. */
import type { Request, Response, Server } from 'restify';
import type { Bot } from '../../bot/bot.ts';
import type { Log } from '../log.ts';

export const serveMessages = (server: Server, bot: () => Bot | undefined, log: Log): void => {
  server.post('/api/messages', async (req: Request, res: Response) => {
    const there = bot();
    if (!there) {
      res.send(503, { error: 'starting' }, { 'retry-after': '1' });
      return;
    }
    try {
      await there.process(req, res);
    } catch (cause) {
      const reference = log.fault('messages', cause);
      if (!res.headersSent) res.send(500, { error: 'failed', reference });
    }
  });
};
