/** After a killed browser: what was written here and never saved, to take back or throw away. */
import { editor } from '../../../../src/text/tab/editor.ts';
import { sayMoment } from '../../../../src/text/when.ts';
import { dropCopy, type LocalCopy } from '../../../kit/draft/localCopy.ts';
import { bringBack } from '../../../kit/draft/offer.ts';
import { Press } from '../../../kit/look/buttons.tsx';
import { Prose } from '../../../kit/look/layout.tsx';
import { Window } from '../../../kit/look/Window.tsx';
import { useLanguage, useWords } from '../../../kit/words/language.ts';
import { useEditing } from '../editing.ts';
import { Written } from './Written.tsx';

const SHOWN = 400;

/** The window for the copies of windows that are gone. */
export const RestoreWindow = ({ copies, close }: { readonly copies: readonly LocalCopy[]; readonly close: () => void }) => {
  const say = useWords(editor);
  const language = useLanguage();
  const { page, saver } = useEditing();
  const changes = copies.flatMap((copy) => copy.changes);
  const forget = (those: readonly LocalCopy[]) => {
    for (const { name } of those) dropCopy(name);
    close();
  };
  return (
    <Window
      alert
      title={say('restoreTitle')}
      close={close}
      actions={
        <>
          <Press appearance="primary" onClick={() => forget(bringBack(copies, saver))}>
            {say('restore')}
          </Press>
          <Press onClick={() => forget(copies)}>{say('throwAway')}</Press>
          <Press appearance="subtle" onClick={close}>
            {say('later')}
          </Press>
        </>
      }
    >
      <Prose>{say('restoreText', { moment: sayMoment(language, copies.at(-1)?.keptAt ?? 0) })}</Prose>
      <Written definition={page.definition} changes={changes} most={SHOWN} />
    </Window>
  );
};
