/** Ports + use cases = one house: the operations by name, and the ticks. Never listens; tests walk a whole year through it. */
import * as v from 'valibot';
import * as applicationApi from './api/application.ts';
import * as draftApi from './api/draft.ts';
import * as homeApi from './api/home.ts';
import * as muteApi from './api/mute.ts';
import type { Op } from './api/op.ts';
import * as printApi from './api/print.ts';
import * as workshopApi from './api/workshop.ts';
import { applications } from './app/application.ts';
import { conversations } from './app/conversation.ts';
import { drafts } from './app/draft/draft.ts';
import { draftPages } from './app/draft/pages.ts';
import { draftStart } from './app/draft/start.ts';
import { home } from './app/home.ts';
import { diagnose } from './app/needsFixing.ts';
import { people } from './app/person/person.ts';
import { enterPeople } from './app/person/personColumns.ts';
import { visits } from './app/person/visit.ts';
import { prints } from './app/print.ts';
import type { Ask, House, UseCase } from './app/use-case.ts';
import { seats } from './app/workshop/seats.ts';
import { workshops } from './app/workshop/workshop.ts';
import { tellWorkshopNews } from './app/workshop/workshopNews.ts';
import { refusalOf } from './domain/permission.ts';
import { Fault, type Result, refuse } from './domain/result.ts';

interface Entry {
  readonly op: Op;
  readonly does: UseCase<unknown, unknown>;
}

const entry = <I, O>(op: Op<I, O>, does: UseCase<I, O>): Entry => ({ op: op as Op, does: does as UseCase<unknown, unknown> });

const entries = (house: House, nouns: Nouns): Entry[] => [
  entry(
    homeApi.readHome,
    home(house, {
      visit: nouns.people.visit,
      workshops: nouns.workshops.list,
      drafts: nouns.drafts.list,
      draft: nouns.drafts.read,
    }),
  ),
  entry(homeApi.setLanguage, nouns.people.setLanguage),
  entry(homeApi.subscribe, nouns.people.subscribe),
  entry(homeApi.searchPeople, nouns.people.search),
  entry(muteApi.mute, nouns.people.mute),
  entry(workshopApi.listWorkshops, nouns.workshops.list),
  entry(workshopApi.signUp, nouns.workshops.signUp),
  entry(workshopApi.cancelSignup, nouns.workshops.cancel),
  entry(draftApi.startDraft, nouns.startDraft),
  entry(draftApi.listDrafts, nouns.drafts.list),
  entry(draftApi.readDraft, nouns.drafts.read),
  entry(draftApi.saveDraft, nouns.drafts.save),
  entry(draftApi.discardDraft, nouns.drafts.discard),
  entry(draftApi.readForm, nouns.drafts.readForm),
  entry(applicationApi.readSent, nouns.drafts.readSent),
  entry(applicationApi.submit, nouns.applications.submit),
  entry(applicationApi.withdraw, nouns.applications.withdraw),
  entry(printApi.printLink, nouns.prints.link),
];

const nounsOf = (house: House) => {
  const pages = draftPages(house);
  const written = drafts(house, pages);
  const coming = visits(house);
  const held = seats(house);
  return {
    people: people(house, coming),
    visits: coming,
    seats: held,
    workshops: workshops(house, held),
    drafts: written,
    startDraft: draftStart(house, pages),
    applications: applications(house),
    prints: prints(house, { sent: written.readSent, form: written.readForm }),
  };
};
type Nouns = ReturnType<typeof nounsOf>;

/** Which fields of the input were wrong, named as the operation's input names them. */
const inputRefusals = (issues: readonly v.BaseIssue<unknown>[]): Result<never> => ({
  ok: false,
  refusals: issues.map((issue) => ({ code: 'badInput', field: v.getDotPath(issue) ?? undefined })),
});

/** The house as its faces see it. */
export const compose = (house: House) => {
  const nouns = nounsOf(house);
  const table = new Map(entries(house, nouns).map((one) => [one.op.name, one]));
  const ask: Ask = async <I, O>(op: Op<I, O>, actor: Parameters<UseCase<I, O>>[0], input: I): Promise<Result<O>> => {
    const found = table.get(op.name);
    const refused = found ? refusalOf(op.name, actor.roles) : 'notAllowed';
    if (!found || refused) return refuse(refused ?? 'notAllowed');
    // Lists nobody has read yet are not empty lists.
    if (house.lists.asOf() === undefined) throw new Fault('graphUnavailable', 'the lists were not read yet');
    const read = v.safeParse(op.input, input);
    if (!read.success) return inputRefusals(read.issues);
    return (await found.does(actor, read.output)) as Result<O>;
  };
  return {
    ask,
    operations: [...table.values()].map((one) => one.op),
    redeem: nouns.prints.redeem,
    conversations: conversations(house),
    handOutSeats: nouns.seats.handOutEverywhere,
    diagnose: diagnose(house),
    writeVisits: nouns.visits.write,
    enterPeople: enterPeople(house),
    tellWorkshopNews: tellWorkshopNews(house),
  };
};
