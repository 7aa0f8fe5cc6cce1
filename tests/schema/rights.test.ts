/** Who may open which list in SharePoint itself. */
import { expect, test } from '@jest/globals';
import { everyList } from '../../src/schema/everyList.ts';
import { matrixOf } from '../../src/schema/kit/rights.ts';

const EDIT = 'owners 5, members 6, visitors 2';
const READ = 'owners 5, members 2';
const NOBODY = '';

test('the matrix, list by list', () => {
  const matrix = everyList.map((list) => [
    list.name,
    Object.entries(matrixOf(list))
      .map(([group, role]) => `${group} ${role}`)
      .join(', '),
  ]);
  expect(Object.fromEntries(matrix)).toEqual({
    serviceUnit: EDIT,
    round: EDIT,
    workshop: EDIT,
    signup: EDIT,
    form: READ,
    draft: NOBODY,
    application: EDIT,
    project: EDIT,
    prizeCategory: EDIT,
    person: NOBODY,
    conversation: NOBODY,
    topicSubscription: NOBODY,
    reminderRule: EDIT,
    phrase: EDIT,
    audit: NOBODY,
  });
});
