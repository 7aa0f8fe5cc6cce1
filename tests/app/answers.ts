/** Answers that fill the short form, for tests of sending in. */
import type { Answers } from '../../src/schema/application.ts';

export const COMPLETE: Answers = {
  'chk.employee': true,
  'chk.beyondOps': 'yes',
  'ask.kind': 'moneyAndGuidance',
  title: 'Zipline for alle',
  summary: 'Vi vil bygge en zipline slik at alle kan være med.',
  serviceUnit: 'Kultur',
  leader: { oid: 'leder', name: 'Leder 1' },
  'need.who': { choices: ['residents'], text: 'barn som bruker rullestol' },
  'need.today': 'I dag står noen på siden og ser på.',
  'sol.idea': 'En zipline med sete.',
  'test.first': 'Vi låner et sete og prøver en ettermiddag.',
  'gains.0.name': 'Flere barn er med',
  'gains.0.beneficiary': 'residents',
  'gains.0.method': 'Vi teller.',
  'money.total': 90_000,
  'help.wish': { choices: ['procurement'], text: 'Sete' },
};
