/** The reminder rules as rows, so that the programme team can move them. */
import { reminderDefaults } from '../../../../src/domain/reminderDefaults.ts';
import { reminderRule } from '../../../../src/schema/reminderRule.ts';
import { row, type SeedRow } from '../seedRow.ts';

/** One row per rule. */
export const ruleRows = (): SeedRow[] => reminderDefaults.map((rule) => row(reminderRule, rule));
