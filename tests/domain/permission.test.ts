/** The table of permissions, walked whole: every operation x role x relation x state. */
import { expect, test } from '@jest/globals';
import * as applicationApi from '../../src/api/application.ts';
import * as draftApi from '../../src/api/draft.ts';
import * as homeApi from '../../src/api/home.ts';
import * as muteApi from '../../src/api/mute.ts';
import type { Op } from '../../src/api/op.ts';
import * as printApi from '../../src/api/print.ts';
import * as workshopApi from '../../src/api/workshop.ts';
import { PERMISSIONS, refusalOf } from '../../src/domain/permission.ts';
import { ROLES, type Role } from '../../src/domain/role.ts';

const isOp = (one: unknown): one is Op => typeof one === 'object' && one !== null && 'name' in one && 'input' in one;
const operations = [applicationApi, draftApi, homeApi, muteApi, printApi, workshopApi].flatMap((api) =>
  Object.values(api).filter(isOp),
);

test('every operation stands in the table, and the table names no other', () => {
  expect(Object.keys(PERMISSIONS).sort()).toEqual(operations.map((op) => op.name).sort());
});

const OPEN = [
  'form.read',
  'home.read',
  'draft.list',
  'draft.start',
  'me.language',
  'me.mute',
  'me.subscribe',
  'people.search',
  'print.link',
];
const OPEN_WORKSHOP = ['workshop.cancel', 'workshop.list', 'workshop.signUp'];
const STATES = [
  'none',
  'writing',
  'sent',
  'discarded',
  'submitted',
  'eligibility',
  'returned',
  'inAssessment',
  'recommended',
  'decided',
  'accepted',
  'withdrawn',
];

/** What the owner is answered in each state; undefined is yes. Whoever is not the owner is always answered `notFound`. */
const OWNER: Record<string, Record<string, string | undefined>> = {
  'draft.read': { writing: undefined, sent: undefined, withdrawn: undefined, rest: 'notFound' },
  'draft.save': { writing: undefined, sent: undefined, withdrawn: undefined, rest: 'notFound' },
  'draft.discard': { writing: undefined, discarded: undefined, rest: 'draftSent' },
  'application.read': { writing: undefined, sent: undefined, withdrawn: undefined, rest: 'notFound' },
  'application.submit': { none: undefined, submitted: undefined, returned: undefined, withdrawn: undefined, rest: 'draftClosed' },
  'application.withdraw': {
    submitted: undefined,
    eligibility: undefined,
    returned: undefined,
    inAssessment: undefined,
    recommended: undefined,
    withdrawn: undefined,
    rest: 'alreadyDecided',
  },
};

const expected = (operation: string, relation: 'owner' | 'other', state: string): string | undefined => {
  if ([...OPEN, ...OPEN_WORKSHOP].includes(operation)) return undefined;
  if (relation === 'other') return 'notFound';
  const answers = OWNER[operation]!;
  return state in answers ? answers[state] : answers.rest;
};

/** Everyone of the tenant is an Employee, so each person's roles are Employee and perhaps one more. */
const everybody: Role[][] = ROLES.map((role) => (role === 'Employee' ? ['Employee'] : ['Employee', role]));

test.each(operations.map((op) => op.name))(
  '%s: a role opens nothing that is somebody else’s, and the state decides for the owner',
  (operation) => {
    for (const roles of everybody) {
      for (const relation of ['owner', 'other'] as const) {
        const answered = Object.fromEntries(STATES.map((state) => [state, refusalOf(operation, roles, relation, state)]));
        expect({ roles, relation, answered }).toEqual({
          roles,
          relation,
          answered: Object.fromEntries(STATES.map((state) => [state, expected(operation, relation, state)])),
        });
      }
    }
  },
);

test('somebody without the tenant’s role, and an operation nobody named, are refused', () => {
  expect([refusalOf('workshop.signUp', []), refusalOf('round.delete', ['Employee', 'Admin'])]).toEqual([
    'notAllowed',
    'notAllowed',
  ]);
});
