/** What the front page asks for: who I am, the season, the one next thing, and what is mine. */
import * as v from 'valibot';
import type { Role } from '../domain/role.ts';
import type { Language } from '../schema/person.ts';
import { languages } from '../schema/person.ts';
import type { Topic } from '../schema/topicSubscription.ts';
import { topics } from '../schema/topicSubscription.ts';
import type { DraftSummary } from './draft.ts';
import { op } from './op.ts';
import type { WorkshopCard } from './workshop.ts';

/** A stop on the line of the season, in order of date, those without one last. `at` is UTC ms, undefined while the date is still to come. */
export interface SeasonStop {
  readonly kind:
    | 'roundOpens'
    | 'infoSparring'
    | 'applicantWorkshop'
    | 'applicationDeadline'
    | 'answer'
    | 'prizeDeadline'
    | 'ceremony';
  readonly key: string;
  readonly title: string;
  readonly at: number | undefined;
  /** Only the day is known. */
  readonly dayOnly: boolean;
  readonly past: boolean;
  readonly sample: boolean;
  readonly where: string | undefined;
  /** A path of the tab. */
  readonly open: string | undefined;
  readonly calendarUrl: string | undefined;
}

/** The one next thing. */
export type NextThing =
  | { readonly kind: 'finishDraft'; readonly draft: DraftSummary; readonly missing: number }
  | { readonly kind: 'sendAgain'; readonly draft: DraftSummary }
  /** The council asks something, and it can be sent again. */
  | { readonly kind: 'returned'; readonly draft: DraftSummary }
  /** Withdrawn, and it can be sent in again. */
  | { readonly kind: 'withdrawn'; readonly draft: DraftSummary }
  /** Nothing to do but wait for the answer. */
  | { readonly kind: 'sent'; readonly draft: DraftSummary }
  | { readonly kind: 'workshopSoon'; readonly workshop: WorkshopCard }
  | { readonly kind: 'start'; readonly workshop: WorkshopCard | undefined };

/** The person who asks. */
export interface Me {
  readonly oid: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly language: Language;
  readonly serviceUnit: string | undefined;
  readonly leader: { readonly oid: string; readonly name: string } | undefined;
  readonly subscriptions: readonly Topic[];
  /** What I do not want to be reminded of, as the cards' switches named it. */
  readonly muted: readonly string[];
}

/** All the front page shows. */
export interface Home {
  readonly me: Me;
  readonly season: readonly SeasonStop[];
  readonly sampleDates: boolean;
  readonly next: NextThing;
  readonly signups: readonly WorkshopCard[];
  readonly drafts: readonly DraftSummary[];
  /** Names of the service units one can choose. */
  readonly serviceUnits: readonly string[];
}

/** The front page; also remembers the visit (roles, language, unit). */
export const readHome = op('home.read', v.object({})).answers<Home>();
/** Chooses the language of tab and bot; repeating answers the same. */
export const setLanguage = op(
  'me.language',
  v.object({ language: v.picklist(Object.keys(languages) as Language[]) }),
).answers<Me>();
/** Starts or stops being told about a topic; repeating answers the same. */
export const subscribe = op(
  'me.subscribe',
  v.object({ topic: v.picklist(Object.keys(topics) as Topic[]), on: v.boolean() }),
).answers<Me>();
/** People by the start of their name, for the field that asks for a leader. */
export const searchPeople = op('people.search', v.object({ text: v.pipe(v.string(), v.maxLength(60)) })).answers<PeopleFound>();

/** People found by name, or why none could be looked for. */
export type PeopleFound =
  | {
      readonly state: 'found';
      readonly people: readonly { readonly oid: string; readonly name: string; readonly serviceUnit?: string }[];
    }
  /** The person must consent first, or the directory is down: typing a name is enough. */
  | { readonly state: 'consentNeeded' | 'unavailable' };
