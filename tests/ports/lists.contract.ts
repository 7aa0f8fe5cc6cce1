/** The contract of the port `lists`: one suite for the fake, the local Graph and a tenant. */
import { afterAll, beforeAll, describe } from '@jest/globals';
import { describeEditors } from './lists/editors.ts';
import { describeManagers } from './lists/managers.ts';
import { describeRows } from './lists/rows.ts';
import type { ListsWorld } from './lists/world.ts';
import { describeChanges, describeCreates } from './lists/writes.ts';

/** Runs the contract on one world, opened once. */
export const describeLists = (name: string, makeWorld: () => Promise<ListsWorld>): void => {
  describe(`lists on ${name}`, () => {
    let world: ListsWorld;
    beforeAll(async () => {
      world = await makeWorld();
    });
    afterAll(() => world.close());
    const current = () => world;
    describe('making rows', () => describeCreates(current));
    describe('changing rows', () => describeChanges(current));
    describe('reading rows', () => describeRows(current));
    describe('managers', () => describeManagers(current));
    describe('two editors', () => describeEditors(current));
  });
};
