/** The front page: who I am, the season, the one next thing, and what is mine; put together from the other use cases, which are handed in. */
import type { DraftPage, DraftSummary } from '../api/draft.ts';
import type { Home, Me } from '../api/home.ts';
import type { WorkshopCard } from '../api/workshop.ts';
import { checkAnswers } from '../domain/form/form.ts';
import { nextThing } from '../domain/nextThing.ts';
import { ok } from '../domain/result.ts';
import type { Actor } from '../domain/role.ts';
import { roundOfSeason } from '../domain/round.ts';
import { season } from '../domain/season.ts';
import { prizeCategory } from '../schema/prizeCategory.ts';
import { round } from '../schema/round.ts';
import { serviceUnit } from '../schema/serviceUnit.ts';
import { DAY_MS } from '../time/oslo.ts';
import type { House, UseCase } from './use-case.ts';

/** The other nouns' use cases the front page shows. */
export interface HomeParts {
  readonly visit: (actor: Actor) => Promise<Me>;
  readonly workshops: UseCase<object, readonly WorkshopCard[]>;
  readonly drafts: UseCase<object, readonly DraftSummary[]>;
  readonly draft: UseCase<{ key: string }, DraftPage>;
}

/** Workshops more than this before the round opens belong to another season. */
const SEASON_BEFORE_MS = 120 * DAY_MS;

/** Gives the use case of the front page. */
export const home =
  (house: House, parts: HomeParts): UseCase<object, Home> =>
  async (actor) => {
    const { lists, clock, graceMs } = house;
    const me = await parts.visit(actor);
    const now = clock.now();
    const [workshops, drafts] = await Promise.all([parts.workshops(actor, {}), parts.drafts(actor, {})]);
    const cards = workshops.ok ? workshops.value : [];
    const mine = drafts.ok ? drafts.value : [];
    const current = roundOfSeason(lists.all(round), now, graceMs);
    const from = (current?.opensAt ?? now) - SEASON_BEFORE_MS;
    const stops = season(
      current,
      cards.filter((card) => (card.startsAt === undefined ? !card.over : card.startsAt >= from)),
      lists.all(prizeCategory),
      now,
    );
    const pages = await Promise.all(mine.map((one) => parts.draft(actor, { key: one.key })));
    const missing = (one: DraftSummary): number => {
      const page = pages.find((each) => each.ok && each.value.key === one.key);
      return page?.ok ? checkAnswers(page.value.definition, page.value.answers).length : 0;
    };
    return ok({
      me,
      season: stops,
      sampleDates: stops.some((stop) => stop.sample),
      next: nextThing(mine, cards, missing, now),
      signups: cards.filter((card) => card.mine && !card.over),
      drafts: mine,
      serviceUnits: lists
        .all(serviceUnit)
        .filter((one) => !one.closed && one.title)
        .map((one) => one.title)
        .sort((a, b) => a.localeCompare(b, 'nb')),
    });
  };
