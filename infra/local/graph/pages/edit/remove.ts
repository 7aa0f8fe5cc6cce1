/** Deletes a row and goes back to a former version, both after the person has said yes. */
import { GraphError } from '../../http/errors.ts';
import { deleteItem, findItem, restoreItem } from '../../operations/items.ts';
import { notHere } from '../notice.ts';
import { type Reached, writerOf } from '../reach.ts';
import { itemPath, listPath } from '../rows/path.ts';
import { goTo, type PageAnswer, type Visit } from '../visit.ts';

/** `POST <list>/delete` with `ID` and the row's tag; the script gets JSON, a form goes back to the list. */
export function removeRow(visit: Visit, { list }: Reached): PageAnswer {
  const { world, site, form } = visit;
  const script = form.get('script') === 'yes';
  try {
    deleteItem(world, list, Number(form.get('ID')), form.get('etag') ?? '*');
  } catch (error) {
    if (!(error instanceof GraphError) || (error.status !== 412 && error.status !== 404)) throw error;
    if (error.status === 404)
      return script ? { status: 200, json: { said: 'Raden var allerede slettet.' } } : goTo(listPath(site, list));
    const message = 'Noen endret raden etter at du åpnet siden. Se hva som står der nå, før du sletter.';
    return script ? { status: 412, json: { message } } : goTo(`${itemPath(site, list, Number(form.get('ID')))}?said=changed`);
  }
  return script ? { status: 200, json: { said: 'Raden er slettet.' } } : goTo(`${listPath(site, list)}?said=deleted`);
}

/** `POST <list>/restore` with `ID` and `version`: makes a new version with the fields of an old one. */
export async function restoreRow(visit: Visit, { list }: Reached): Promise<PageAnswer> {
  const { world, site, person, form } = visit;
  const id = Number(form.get('ID'));
  const version = world.store.items.versions(list.id, id).find((one) => String(one.version) === form.get('version'));
  if (!version) return notHere({ site, person, here: listPath(site, list) });
  restoreItem(world, list, findItem(world, list, id).id, version, await writerOf(visit));
  return goTo(`${itemPath(site, list, id)}?said=restored`);
}
