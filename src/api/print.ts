/** What a tab may ask for pages made for print, which open outside Teams' frame. */
import * as v from 'valibot';
import { keyInput, op } from './op.ts';

/** The receipt of a draft that was sent, with its answers; all the questions of a form. */
export type PrintPage = 'receipt' | 'questions';

/** How long the ticket lasts. Source: screens paper, Files and print. */
export const TICKET_MS = 2 * 60_000;

/** An address that opens one page, once, within {@link TICKET_MS}, without signing in. `key` is the draft's key or the form's name. Refuses `notFound`. */
export const printLink = op(
  'print.link',
  v.object({ page: v.picklist(['receipt', 'questions'] satisfies PrintPage[]), key: keyInput }),
).answers<{ readonly url: string }>();
