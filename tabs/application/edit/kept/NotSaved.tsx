/** On a draft that can no longer be changed: what was written in this browser and came too late to be saved, to copy or throw away. */
import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { DraftPage, FieldChange } from '../../../../src/api/draft.ts';
import { readHome } from '../../../../src/api/home.ts';
import { editor } from '../../../../src/text/tab/editor.ts';
import { useAsk } from '../../../kit/ask/useAsk.ts';
import { dropCopy, type LocalCopy, leftBehind } from '../../../kit/draft/localCopy.ts';
import { lacking } from '../../../kit/draft/offer.ts';
import { unsaved } from '../../../kit/draft/sendable.ts';
import { useDesk } from '../../../kit/draft/useDraft.ts';
import { Press } from '../../../kit/look/buttons.tsx';
import { Actions, Panel, Prose } from '../../../kit/look/layout.tsx';
import { useWords } from '../../../kit/words/language.ts';
import { Written } from './Written.tsx';

const useStyles = makeStyles({ title: { ...typographyStyles.subtitle1, margin: 0 } });

/** What windows that are gone left behind, and what this one has not got saved. */
const useNotSaved = (draft: DraftPage) => {
  const saver = useDesk().opened(draft.key);
  const oid = useAsk(readHome, {}).value?.me.oid;
  const [copies, setCopies] = useState<readonly LocalCopy[]>([]);
  const [own, setOwn] = useState<readonly FieldChange[]>(() => (saver ? unsaved(saver.state()) : []));
  useEffect(() => {
    if (oid) void leftBehind(oid, draft.key).then(setCopies);
  }, [oid, draft.key]);
  const throwAway = () => {
    for (const { name } of copies) dropCopy(name);
    for (const { id, base } of own) saver?.write(id, base);
    setCopies([]);
    setOwn([]);
  };
  return { changes: [...copies.flatMap((copy) => lacking(copy, draft.answers)), ...own], throwAway };
};

/** What came too late; nothing where all was saved. */
export const NotSaved = ({ draft }: { readonly draft: DraftPage }) => {
  const styles = useStyles();
  const say = useWords(editor);
  const { changes, throwAway } = useNotSaved(draft);
  if (changes.length === 0) return null;
  return (
    <Panel>
      <h2 className={styles.title}>{say('tooLateTitle')}</h2>
      <Prose>{say('tooLateText')}</Prose>
      <Written definition={draft.definition} changes={changes} />
      <Actions>
        <Press onClick={throwAway}>{say('throwAway')}</Press>
      </Actions>
    </Panel>
  );
};
