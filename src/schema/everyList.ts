/** Every list of the product, in the order provisioning makes them: a list stands after those it refers to. */
import { application } from './application.ts';
import { audit } from './audit.ts';
import { conversation } from './conversation.ts';
import { draft } from './draft.ts';
import { form } from './form.ts';
import type { ListDef } from './kit/list.ts';
import { person } from './person.ts';
import { phrase } from './phrase.ts';
import { prizeCategory } from './prizeCategory.ts';
import { project } from './project.ts';
import { reminderRule } from './reminderRule.ts';
import { round } from './round.ts';
import { serviceUnit } from './serviceUnit.ts';
import { signup } from './signup.ts';
import { topicSubscription } from './topicSubscription.ts';
import { workshop } from './workshop.ts';

/** Every list of the product, targets of references first. */
export const everyList: readonly ListDef[] = [
  serviceUnit,
  round,
  workshop,
  signup,
  form,
  draft,
  application,
  project,
  prizeCategory,
  person,
  conversation,
  topicSubscription,
  reminderRule,
  phrase,
  audit,
];

/** The lists the replica follows: all but the audit list, which no rule reads. */
export const followedLists: readonly ListDef[] = everyList.filter((one) => one.name !== audit.name);
