/** What the column «Må rettes» says to a manager; bokmål only, because the lists are. */

import type { Refusal } from '../schema/kit/check.ts';
import type { Problem } from '../schema/kit/list.ts';

/** What to write instead of what cannot be read, by the code of the problem. */
const INSTEAD: Readonly<Record<string, string>> = {
  notText: 'Skriv tekst.',
  notNumber: 'Skriv bare tall, for eksempel 200000.',
  notDate: 'Skriv dato og klokkeslett i datofeltet, for eksempel 01.03.2020 23:59.',
  farDate: 'Sjekk årstallet.',
  notChoice: 'Velg et av valgene i kolonnen.',
  notJson: 'Sett innholdet tilbake fra versjonsloggen.',
  notYesNo: 'Velg ja eller nei.',
};

/** What is wrong with a value that can be read. */
const WRONG: Readonly<Record<string, string>> = {
  required: ' mangler.',
  tooLong: ': Teksten er for lang. Høyst {max} tegn.',
  tooSmall: ': Tallet er for lite. Minst {min}.',
  tooLarge: ': Tallet er for stort. Høyst {max}.',
  notWholeKroner: ': Skriv hele kroner, uten øre.',
  unknownReference: ': «{typed}» finnes ikke.',
  endsBeforeStart: ': Tidspunktet er før verkstedet starter.',
  statePutBack:
    ' er satt tilbake til «{from}», for derfra kan den ikke gå rett til «{to}». Du kan velge {steps}. Tøm dette feltet når du har lest det.',
  stateOfApplicant: ' er satt tilbake til «{from}», for nå kan bare søkeren endre den. Tøm dette feltet når du har lest det.',
  lockedChanged:
    ' ble endret til «{typed}» og er satt tilbake, for det er Oppdrift som fyller ut feltet. Tøm dette feltet når du har lest det.',
  lockedEmptied: ' ble tømt og er satt tilbake, for det er Oppdrift som fyller ut feltet. Tøm dette feltet når du har lest det.',
  deadlineBeforeOpening: ' er før runden åpner.',
};

const filled = (text: string, values: Refusal['values'] = {}): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** «Ramme: «ca 200 000,-» kan ikke leses og regnes som tom. Skriv bare tall, for eksempel 200000.» */
export const sayProblem = (label: string, problem: Problem): string =>
  `${label}: «${problem.typed}» kan ikke leses og regnes som tom. ${INSTEAD[problem.code] ?? 'Tøm feltet eller skriv på nytt.'}`;

/** «Plasser: Tallet er for lite. Minst 1.» */
export const sayFault = (label: string, refusal: Refusal): string =>
  `${label}${filled(WRONG[refusal.code] ?? ` kan ikke stå slik (${refusal.code}).`, refusal.values)}`;
