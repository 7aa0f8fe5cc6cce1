/** What every command is given and gives: a person's wish in, one message out. */
import type { Ask } from '../../src/app/use-case.ts';
import type { Message, MessageAction } from '../../src/domain/message.ts';
import type { Refusal } from '../../src/domain/result.ts';
import type { Actor } from '../../src/domain/role.ts';
import type { Language } from '../../src/schema/person.ts';
import { bot } from '../../src/text/bot.ts';
import { sayRefusal } from '../../src/text/refusal.ts';
import type { Intent } from '../understand.ts';

/** A wish: written, or pressed on a card (`data` is then what the button carried). */
export interface Asked {
  readonly actor: Actor;
  readonly ask: Ask;
  readonly intent: Intent;
  readonly data: Readonly<Record<string, string>>;
  /** In a channel everybody reads the answer: nothing personal goes there. */
  readonly inChannel: boolean;
  /** UTC ms. */
  readonly now: number;
}

/** Answers what was asked; never throws a refusal. */
export type Command = (asked: Asked) => Promise<Message>;

/** Paths of the tab that cards link to. */
export const PATHS = {
  home: '/hjem',
  help: '/hjelp',
  applications: '/soknader',
  draft: (key: string) => `/soknader/${encodeURIComponent(key)}`,
  receipt: (key: string) => `/soknader/${encodeURIComponent(key)}/kvittering`,
  start: '/soknader/ny',
  questions: '/sporsmal/applicationShort',
  workshops: '/verksted',
  workshop: (key: string) => `/verksted/${encodeURIComponent(key)}`,
} as const;

/** «a, b eller c». */
export const listed = (language: Language, words: readonly string[], link: 'or' | 'and' = 'or'): string => {
  const last = words.at(-1) ?? '';
  const joint = link === 'or' ? bot.say(language, 'or') : { nb: 'og', nn: 'og', en: 'and' }[language];
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${joint} ${last}`;
};

/** A message with its plain text made of fact and lines, when nothing better is given. */
export const message = (given: Omit<Message, 'plain' | 'lines' | 'actions'> & Partial<Message>): Message => ({
  lines: [],
  actions: [],
  plain: [given.fact, ...(given.lines ?? [])].map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' '),
  ...given,
});

/** Why an operation was not done, in plain words. */
export const refusalMessage = (
  language: Language,
  refusals: readonly Refusal[],
  actions: readonly MessageAction[] = [],
): Message => {
  const [first = { code: 'notFound' }] = refusals;
  return message({ kind: 'refusal', header: bot.say(language, 'refused'), fact: sayRefusal(language, first), actions });
};
