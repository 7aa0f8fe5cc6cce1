/** Signing up and undoing it: one press each, repeated without harm, and what to say afterwards. */
import { useState } from 'react';
import { readHome } from '../../src/api/home.ts';
import { cancelSignup, listWorkshops, signUp, type WorkshopCard } from '../../src/api/workshop.ts';
import type { Refusal } from '../../src/domain/result.ts';
import type { Failure } from '../kit/ask/client.ts';
import { useLine } from '../kit/ask/useAsk.ts';

/** How the last press went. */
export type Pressed =
  | { readonly kind: 'done'; readonly workshop: WorkshopCard }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The press of a workshop's button, whether it is under way, and how it went. */
export const useSeat = (workshop: WorkshopCard) => {
  const { ask, store } = useLine();
  const [busy, setBusy] = useState(false);
  const [pressed, setPressed] = useState<Pressed>();
  const press = async () => {
    setBusy(true);
    const outcome = await ask(workshop.mine ? cancelSignup : signUp, { workshop: workshop.key });
    setBusy(false);
    if (outcome.kind !== 'done') return setPressed(outcome);
    const all = store.read(listWorkshops, {}).value ?? [];
    store.put(
      listWorkshops,
      {},
      all.map((one) => (one.key === workshop.key ? outcome.value : one)),
    );
    setPressed({ kind: 'done', workshop: outcome.value });
    void store.load(readHome, {});
  };
  return { busy, pressed, press };
};
