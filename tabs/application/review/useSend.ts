/** Sending in: first everything is saved, then it is sent; what the server refuses goes to its fields. */
import { useState } from 'react';
import { submit } from '../../../src/api/application.ts';
import { readDraft } from '../../../src/api/draft.ts';
import { readHome } from '../../../src/api/home.ts';
import { checkAnswers } from '../../../src/domain/form/form.ts';
import type { Refusal } from '../../../src/domain/result.ts';
import type { Failure } from '../../kit/ask/client.ts';
import { useLine } from '../../kit/ask/useAsk.ts';
import { isDirty } from '../../kit/draft/machine.ts';
import { unsaved } from '../../kit/draft/sendable.ts';
import { useNavigation } from '../../kit/route/navigation.tsx';
import { pathOf } from '../../kit/route/route.ts';
import { useEditing } from '../edit/editing.ts';

/** Why it was not sent. */
export type NotSent =
  | { readonly kind: 'missing' }
  | { readonly kind: 'conflicts' }
  | { readonly kind: 'notSaved' }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The press of the button, whether it is under way, and why it was not sent. */
export const useSend = () => {
  const { page, saver, tried } = useEditing();
  const { ask, store } = useLine();
  const { go } = useNavigation();
  const [busy, setBusy] = useState(false);
  const [notSent, setNotSent] = useState<NotSent>();

  const attempt = async (): Promise<NotSent | undefined> => {
    tried([]);
    await saver.flush();
    const now = saver.state();
    if (Object.keys(now.conflicts).length > 0) return { kind: 'conflicts' };
    if (checkAnswers(page.definition, now.answers).length > 0) return { kind: 'missing' };
    if (isDirty(now) || now.flight || unsaved(now).length > 0) return { kind: 'notSaved' };
    const outcome = await ask(submit, { key: page.key });
    if (outcome.kind === 'failed') return { kind: 'failed', failure: outcome.failure };
    if (outcome.kind === 'refused') {
      tried(outcome.refusals);
      return { kind: 'refused', refusals: outcome.refusals };
    }
    await Promise.all([store.load(readDraft, { key: page.key }), store.load(readHome, {})]);
    go(pathOf({ page: 'receipt', key: page.key }));
    return undefined;
  };

  const send = async () => {
    setBusy(true);
    setNotSent(undefined);
    const why = await attempt();
    setBusy(false);
    setNotSent(why);
  };
  return { busy, notSent, send };
};
