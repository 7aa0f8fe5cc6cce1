/** One tick of reminding: what it reports, what the log says of it, and that a quiet one costs nothing. */
import { expect, test } from '@jest/globals';
import { factsOf } from '../../src/app/remind.ts';
import { change, create } from '../../src/ports/lists.ts';
import { application } from '../../src/schema/application.ts';
import { draft } from '../../src/schema/draft.ts';
import { reminderRule } from '../../src/schema/reminderRule.ts';
import { at, draft as draftOf, sent } from '../domain/season.ts';
import { remindingSeason } from '../story/season.ts';

const quiet = { states: {}, corrected: 0, unsent: 0, inFlight: [], jobsStopped: [], manyBlocked: false, faults: [] };

test('a tick plans once what is to come, and says nothing when nothing is to be done', async () => {
  const story = await remindingSeason();
  await story.install('a');
  await story.subscribe('a');
  const [first, second] = [await story.look(), await story.look()];
  expect([first, second, factsOf(second)]).toEqual([
    { planned: 4, cancelled: 0, unreadableRules: [], delivery: quiet },
    { planned: 0, cancelled: 0, unreadableRules: [], delivery: quiet },
    undefined,
  ]);
});

test('the journal is read again only when a row has changed or the time has come', async () => {
  const story = await remindingSeason();
  await story.subscribe('a');
  let reads = 0;
  const about = story.house.deliveries.about;
  story.house.deliveries.about = (subjects) => {
    reads += 1;
    return about(subjects);
  };
  await story.look();
  await story.live('2020-01-14 12:00');
  const before = reads;
  await story.subscribe('b');
  await story.look();
  const changed = reads;
  await story.live('2020-01-15 08:30');
  expect([before, changed, reads]).toEqual([1, 2, 3]);
});

test('a rule nobody can follow is named, and the others are followed', async () => {
  const story = await remindingSeason();
  await story.subscribe('a');
  const rule = story.lists.find(reminderRule, 'deadline-7')!;
  await story.lists.write(change(reminderRule, rule, { amount: null }));
  const report = await story.look();
  expect([report.planned, report.unreadableRules, factsOf(report)]).toEqual([
    3,
    ['deadline-7'],
    { newlyPlanned: 3, cancelled: 0, unreadableRules: 'deadline-7' },
  ]);
});

test('the log gets numbers and reasons, and nobody’s name', () => {
  const delivery = {
    states: { sent: 3, blocked: 1, planned: 2 },
    corrected: 1,
    unsent: 4,
    inFlight: ['applicationDeadline/2020-1/T-7/x/person/a'],
    stopped: 'signal' as const,
    jobsStopped: ['ownDraft/5: 413', 'roundOpens/6: 400'],
    manyBlocked: true,
    faults: [],
  };
  expect(factsOf({ planned: 1, cancelled: 2, unreadableRules: [], delivery })).toEqual({
    newlyPlanned: 1,
    cancelled: 2,
    sent: 3,
    blocked: 1,
    toTryAgain: 2,
    corrected: 1,
    unsent: 4,
    inFlight: 1,
    stopped: 'signal',
    jobsStopped: 'ownDraft/5: 413; roundOpens/6: 400',
    manyBlocked: true,
  });
});

test('reminders to send again are cancelled when the council takes over, and planned again when the application is sent back', async () => {
  const story = await remindingSeason();
  const sentAt = at('2020-02-10 12:00');
  const {
    id: _draft,
    etag: _first,
    ...written
  } = draftOf('2020-1-AAAA', 'a', { state: 'sent', sentAt, changedAt: sentAt + 1000 });
  const { id: _sent, etag: _second, ...submitted } = sent('2020-1-AAAA');
  await story.lists.write(create(draft, written), create(application, submitted));
  const own = () => story.journal((row) => row.occasion === 'ownDraft').map((line) => line.split(': ')[1]);
  const seen: (readonly (string | undefined)[])[] = [];
  for (const state of ['submitted', 'inAssessment', 'returned'] as const) {
    await story.patch(application, '2020-1-AAAA', { state });
    await story.look();
    seen.push(own());
  }
  expect(seen).toEqual([
    ['planned', 'planned'],
    ['cancelled (draftClosed)', 'cancelled (draftClosed)'],
    ['planned', 'planned'],
  ]);
});
