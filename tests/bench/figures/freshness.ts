/** Figure 18, the polling half: how long until a manager's edit in a list is seen, and the reminder has moved with it. */
import { workshop } from '../../../src/schema/workshop.ts';
import { heartbeat } from '../../../src/ticks.ts';
import type { Figure } from '../measure.ts';
import { benchHouse } from '../world/house.ts';

const POLL_MS = 15_000;
const EDITS = 5;
const quiet = { info: () => undefined, fault: () => '' };

export const freshness = async (): Promise<Figure[]> => {
  const { world, lists } = await benchHouse();
  const beat = heartbeat('poll', POLL_MS, () => lists.poll(), quiet);
  const seen: number[] = [];
  for (let index = 0; index < EDITS; index += 1) {
    const startsAt = new Date(Date.UTC(2020, 1, 3 + index, 8)).toISOString();
    await world.edit(workshop, '2020-sokerverksted', { StartsAt: startsAt });
    const editedAt = performance.now();
    while (lists.find(workshop, '2020-sokerverksted')?.startsAt !== Date.parse(startsAt))
      await new Promise((resolve) => setTimeout(resolve, 50));
    seen.push((performance.now() - editedAt) / 1000);
    await new Promise((resolve) => setTimeout(resolve, (POLL_MS / EDITS) * 0.7));
  }
  await beat.stop();
  await world.close();
  return [
    {
      number: '18',
      what: `a manager's edit is seen, polling every ${POLL_MS / 1000} s`,
      unit: 's',
      ours: seen,
      limit: '<= 20 s by polling',
      note: 'the reminder plan is computed anew from what is seen at each tick, 15 s apart at most',
    },
  ];
};
