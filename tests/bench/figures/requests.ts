/** Figure 19: how many requests reach Graph for what a person does, against reading, writing and reading again. */
import { submit, withdraw } from '../../../src/api/application.ts';
import { saveDraft, startDraft } from '../../../src/api/draft.ts';
import { cancelSignup, signUp } from '../../../src/api/workshop.ts';
import type { Actor } from '../../../src/domain/role.ts';
import { COMPLETE } from '../../app/answers.ts';
import type { Figure } from '../measure.ts';
import { benchHouse } from '../world/house.ts';

const NAIVE = 3;
const actor: Actor = { oid: 'a', name: 'Ansatt 1', roles: ['Employee'], language: 'nb' };
const WORKSHOP = { workshop: '2020-sokerverksted' };

export const requests = async (): Promise<Figure[]> => {
  const { use, clock, requests: count, world } = await benchHouse();
  clock.set('2020-02-03T09:00:00Z');
  const started = await use.ask(startDraft, actor, { request: 'bench-request', form: 'applicationShort', answers: COMPLETE });
  if (!started.ok) throw new Error(JSON.stringify(started.refusals));
  const { key } = started.value;
  clock.set('2020-01-10T09:00:00Z');
  const figures: Figure[] = [];
  const measure = async (what: string, work: () => Promise<{ ok: boolean }>) => {
    const before = count();
    const answer = await work();
    if (!answer.ok) throw new Error(`${what}: ${JSON.stringify(answer)}`);
    const peer = { name: 'read, write, read', values: [NAIVE] };
    figures.push({
      number: '19',
      what: `Graph requests: ${what}`,
      unit: 'requests',
      ours: [count() - before],
      peer,
      limit: 'at most 2',
    });
  };
  await measure('sign up', () => use.ask(signUp, actor, WORKSHOP));
  await measure('cancel', () => use.ask(cancelSignup, actor, WORKSHOP));
  clock.set('2020-02-03T09:01:00Z');
  await measure('save a draft', () =>
    use.ask(saveDraft, actor, { key, changes: [{ id: 'title', base: 'Zipline for alle', value: 'Zipline' }] }),
  );
  await measure('send in', () => use.ask(submit, actor, { key }));
  await measure('send in again, unchanged', () => use.ask(submit, actor, { key }));
  await measure('withdraw', () => use.ask(withdraw, actor, { key }));
  await world.close();
  return figures;
};
