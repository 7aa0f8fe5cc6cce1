/** The season as a line: its stops in order of date, as one person may open them. Pure. */
import type { SeasonStop } from '../api/home.ts';
import type { WorkshopCard } from '../api/workshop.ts';
import type { PrizeCategory } from '../schema/prizeCategory.ts';
import type { Round } from '../schema/round.ts';
import { instantOfDayInOslo } from '../time/oslo.ts';

type Stop = Omit<SeasonStop, 'past'>;

const order = ({ at }: Stop): number => at ?? Number.MAX_SAFE_INTEGER;

const nothing = { where: undefined, open: undefined, calendarUrl: undefined } as const;

const stopsOfRound = (round: Round): Stop[] => {
  const common = (date: 'opensAt' | 'deadlineAt' | 'answerOn') => ({
    ...nothing,
    sample: round.sampleDates?.includes(date) ?? false,
    title: round.title,
  });
  return [
    ...(round.opensAt === undefined
      ? []
      : [{ ...common('opensAt'), kind: 'roundOpens' as const, key: `${round.key}/opens`, at: round.opensAt, dayOnly: true }]),
    // The one date everybody looks for stands there also while it is still to come.
    {
      ...common('deadlineAt'),
      kind: 'applicationDeadline' as const,
      key: `${round.key}/deadline`,
      at: round.deadlineAt,
      dayOnly: false,
      open: '/soknader',
    },
    ...(round.answerOn === undefined
      ? []
      : [
          {
            ...common('answerOn'),
            kind: 'answer' as const,
            key: `${round.key}/answer`,
            at: instantOfDayInOslo(round.answerOn),
            dayOnly: true,
          },
        ]),
  ];
};

const stopOfWorkshop = (card: WorkshopCard): Stop => ({
  kind: card.kind,
  key: card.key,
  title: card.title,
  at: card.startsAt,
  dayOnly: false,
  sample: card.sample,
  where: card.place,
  open: `/verksted/${encodeURIComponent(card.key)}`,
  calendarUrl: card.calendarUrl,
});

/** Prizes that share a date are one stop. */
const stopsOfPrizes = (prizes: readonly PrizeCategory[]): Stop[] => {
  const stop = (kind: 'prizeDeadline' | 'ceremony', at: number, prize: PrizeCategory): [string, Stop] => [
    `${kind}/${at}`,
    { ...nothing, kind, key: `${kind}/${at}`, title: '', at, dayOnly: kind === 'ceremony', sample: prize.sample ?? false },
  ];
  const all = prizes.flatMap((prize) => [
    ...(prize.deadlineAt === undefined ? [] : [stop('prizeDeadline', prize.deadlineAt, prize)]),
    ...(prize.ceremonyAt === undefined ? [] : [stop('ceremony', prize.ceremonyAt, prize)]),
  ]);
  return [...new Map(all).values()];
};

/** The stops of a round's season; `now` is UTC ms. */
export const season = (
  round: Round | undefined,
  workshops: readonly WorkshopCard[],
  prizes: readonly PrizeCategory[],
  now: number,
): SeasonStop[] =>
  [
    ...(round ? stopsOfRound(round) : []),
    ...workshops.filter((card) => !card.calledOff).map(stopOfWorkshop),
    ...stopsOfPrizes(prizes),
  ]
    .sort((a, b) => order(a) - order(b) || (a.key < b.key ? -1 : 1))
    .map((stop) => ({ ...stop, past: order(stop) < now }));
