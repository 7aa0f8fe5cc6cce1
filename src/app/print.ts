/** Tickets to pages made for print: one person, one page, once, for two minutes. They live in memory; after a restart one asks for a new one. */
import type { DraftPage, readForm } from '../api/draft.ts';
import type { InputOf } from '../api/op.ts';
import { type printLink, TICKET_MS } from '../api/print.ts';
import { ok, type Result, refuse } from '../domain/result.ts';
import type { Actor } from '../domain/role.ts';
import type { FormDefinition } from '../schema/form.ts';
import type { Language } from '../text/say.ts';
import type { House, UseCase } from './use-case.ts';

const CODE_LENGTH = 26;
/** More than anybody presses in two minutes. */
const MOST_OPEN = 5_000;

/** What stands on the page. */
export interface Printed {
  readonly language: Language;
  readonly definition: FormDefinition;
  /** With the receipt only. */
  readonly draft?: DraftPage;
}

interface Ticket {
  readonly actor: Actor;
  readonly input: InputOf<typeof printLink>;
  readonly untilAt: number;
}

interface Reading {
  readonly sent: UseCase<{ key: string }, DraftPage>;
  readonly form: UseCase<InputOf<typeof readForm>, FormDefinition>;
}

const isForm = (name: string): name is InputOf<typeof readForm>['form'] => name === 'applicationShort' || name === 'application';

/** The use cases of pages for print. */
export const prints = ({ clock, randomId, signedUrl }: House, reading: Reading) => {
  const tickets = new Map<string, Ticket>();

  const read = async ({ actor, input }: Pick<Ticket, 'actor' | 'input'>): Promise<Result<Printed>> => {
    if (input.page === 'questions') {
      const found = isForm(input.key) ? await reading.form(actor, { form: input.key }) : refuse('notFound');
      return found.ok ? ok({ language: actor.language, definition: found.value }) : found;
    }
    const found = await reading.sent(actor, { key: input.key });
    if (!found.ok) return found;
    return ok({ language: actor.language, definition: found.value.definition, draft: found.value });
  };

  const forgetOld = (): void => {
    for (const [code, { untilAt }] of tickets) if (untilAt < clock.now() || tickets.size >= MOST_OPEN) tickets.delete(code);
  };

  const link: UseCase<InputOf<typeof printLink>, { url: string }> = async (actor, input) => {
    const found = await read({ actor, input });
    if (!found.ok) return found;
    forgetOld();
    const code = randomId(CODE_LENGTH);
    const untilAt = clock.now() + TICKET_MS;
    tickets.set(code, { actor, input, untilAt });
    return ok({ url: signedUrl(`/utskrift/${code}`, untilAt) });
  };

  /** The page of a ticket, which is then used up; undefined when there is no such ticket, or what it opened is gone. */
  const redeem = async (code: string): Promise<Printed | undefined> => {
    const ticket = tickets.get(code);
    tickets.delete(code);
    if (!ticket || ticket.untilAt < clock.now()) return undefined;
    const found = await read(ticket);
    return found.ok ? found.value : undefined;
  };

  return { link, redeem };
};
