/**
 * Runs a site script on the site: `SiteScriptUtility.ExecuteTemplateScript` (sp-dev-docs: site-design-json-schema; the answer is that of PnP's Invoke-PnPSiteScript).
 * An unknown verb fails before anything is done; a second run changes what the first one made.
 */
import { LEVEL, levelOnList, levelOnSite } from '../../access/rights.ts';
import { stampOf } from '../../operations/actor.ts';
import { createList } from '../../operations/lists.ts';
import type { List } from '../../store/types.ts';
import type { Answer, Entity, RestCall } from '../call.ts';
import { sentObject } from '../call.ts';
import { RestError, spException, unauthorized } from '../errors.ts';
import { type Action, LIST_VERBS } from './subactions.ts';

const MOST_SIGNS = 100_000;
const TEMPLATES: Record<number, string> = { 100: 'genericList', 101: 'documentLibrary' };

/** `ExecuteTemplateScript {"script": "<json>"}`. */
export async function runScript(call: RestCall): Promise<Answer> {
  if (levelOnSite(call.world, call.caller, call.site) < LEVEL.manage) throw unauthorized();
  const actions = readScript(sentObject(call).script);
  const outcomes: Entity[] = [];
  for (const action of actions) outcomes.push(...(await runAction(call, action)));
  return { collection: outcomes };
}

/** The actions of a script, every verb known; throws 400. */
function readScript(sent: unknown): Action[] {
  if (typeof sent !== 'string' || sent.length > MOST_SIGNS)
    throw unreadable('The script must be a JSON text of at most 100000 characters.');
  const script = parse(sent);
  const { actions } = (script ?? {}) as { actions?: unknown };
  if (!Array.isArray(actions)) throw unreadable('The script has no actions.');
  for (const action of actions as Action[]) {
    if (action.verb !== 'createSPList') throw unknownVerb(action.verb);
    const subactions = action.subactions ?? [];
    if (!Array.isArray(subactions)) throw unreadable('subactions must be an array.');
    for (const { verb } of subactions as Action[]) if (!LIST_VERBS[String(verb)]) throw unknownVerb(verb);
  }
  return actions as Action[];
}

async function runAction(call: RestCall, action: Action): Promise<Entity[]> {
  const { listName } = action;
  if (typeof listName !== 'string' || listName.trim() === '') throw unreadable('createSPList needs a listName.');
  const present = call.world.store.lists
    .all(call.site.siteId)
    .find((list) => list.title.toLocaleLowerCase('nb') === listName.toLocaleLowerCase('nb'));
  const list = present ?? (await makeList(call, listName, action));
  const first = outcome(`${present ? 'Update' : 'Create'} list ${listName}`, list, present !== undefined);
  if (list.system || levelOnList(call.world, call.caller, list) < LEVEL.manage) throw unauthorized();
  const subactions = (action.subactions ?? []) as Action[];
  const at = call.world.now();
  const by = await stampOf(call.world, call.caller, call.site.siteId);
  return call.world.store.transaction(() => [
    first,
    ...subactions.map((subaction) => {
      const run = LIST_VERBS[String(subaction.verb)];
      if (!run) throw unknownVerb(subaction.verb);
      return outcome(run({ store: call.world.store, list, at, by }, subaction), list);
    }),
  ]);
}

async function makeList(call: RestCall, title: string, { templateType }: Action): Promise<List> {
  const template = TEMPLATES[Number(templateType)];
  if (!template) throw unreadable(`The list template ${String(templateType)} is not known here.`);
  const by = await stampOf(call.world, call.caller, call.site.siteId);
  return createList(call.world.store, { siteId: call.site.siteId, title, template }, call.world.now(), by);
}

function outcome(title: string, list: List, nothingToDo = false): Entity {
  return { ErrorCode: 0, Outcome: nothingToDo ? 2 : 0, OutcomeText: null, Target: list.title, TargetId: list.id, Title: title };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('The script is no JSON.');
  }
}

const unreadable = (message: string): RestError => spException(400, message, -2147024809);

const unknownVerb = (verb: unknown): RestError =>
  new RestError(400, '-2147024809, System.ArgumentException', `Unable to handle action: ${String(verb)}.`);
