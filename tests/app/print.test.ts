/** Links to pages made for print: one person, one page, once, for two minutes. */
import { expect, test } from '@jest/globals';
import { submit } from '../../src/api/application.ts';
import { saveDraft, startDraft } from '../../src/api/draft.ts';
import { printLink, TICKET_MS } from '../../src/api/print.ts';
import { COMPLETE } from './answers.ts';
import { actor, world } from './world.ts';

const me = actor('a');
const ROUND_IS_OPEN = '2020-02-10T09:00:00Z';

/** A house where «a» has one draft sent in and one not. */
const sentAndUnsent = async () => {
  const house = await world(ROUND_IS_OPEN);
  const start = async (request: string): Promise<string> => {
    const started = await house.ask(startDraft, me, { request, form: 'applicationShort', answers: COMPLETE });
    return started.ok ? started.value.key : '';
  };
  const [sent, unsent] = [
    await start('11111111-1111-4111-8111-111111111111'),
    await start('22222222-2222-4222-8222-222222222222'),
  ];
  expect(await house.ask(submit, me, { key: sent })).toMatchObject({ ok: true });
  const link = async (page: 'receipt' | 'questions', key: string, who = me) => {
    const answer = await house.ask(printLink, who, { page, key });
    return answer.ok ? answer.value.url : answer.refusals.map(({ code }) => code).join();
  };
  const open = async (url: string) => {
    const page = await house.redeem(new URL(url).pathname.replace('/utskrift/', ''));
    return page && { language: page.language, title: page.draft?.title ?? page.definition.title };
  };
  return { house, sent, unsent, link, open };
};

test('the receipt opens once, in its reader’s language', async () => {
  const { sent, link, open } = await sentAndUnsent();
  const url = await link('receipt', sent, actor('a', { language: 'nn' }));
  expect([await open(url), await open(url)]).toEqual([{ language: 'nn', title: 'Zipline for alle' }, undefined]);
});

test('what was written after sending is not on the receipt: it shows what the council reads', async () => {
  const { house, sent, link } = await sentAndUnsent();
  const changes = [{ id: 'title', base: 'Zipline for alle', value: 'Huske for alle' }];
  expect(await house.ask(saveDraft, me, { key: sent, changes })).toMatchObject({ ok: true });
  const page = await house.redeem(new URL(await link('receipt', sent)).pathname.replace('/utskrift/', ''));
  expect([page?.draft?.title, page?.draft?.answers.title, page?.draft?.answers]).toEqual([
    'Zipline for alle',
    'Zipline for alle',
    COMPLETE,
  ]);
});

test('the questions of a form open too', async () => {
  const { link, open } = await sentAndUnsent();
  expect(await open(await link('questions', 'application'))).toEqual({ language: 'nb', title: 'Søknad til Oppdrift' });
});

test('two minutes later it opens no more', async () => {
  const { house, sent, link, open } = await sentAndUnsent();
  const [soon, late] = [await link('receipt', sent), await link('receipt', sent)];
  house.clock.pass(TICKET_MS);
  const inTime = await open(soon);
  house.clock.pass(1);
  expect([inTime !== undefined, await open(late)]).toEqual([true, undefined]);
});

test('nobody gets a link to somebody else’s, to what was not sent, or to what is not there', async () => {
  const { sent, unsent, link } = await sentAndUnsent();
  expect([
    await link('receipt', sent, actor('b', { roles: ['Employee', 'Admin'] })),
    await link('receipt', unsent),
    await link('receipt', 'nothing'),
    await link('questions', 'nothing'),
  ]).toEqual(['notFound', 'notFound', 'notFound', 'notFound']);
});
