/** One stop of the season opened: what it is, when, where, and what one can do about it. */
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add';
import type { SeasonStop } from '../../src/api/home.ts';
import { frame } from '../../src/text/tab/frame.ts';
import { season } from '../../src/text/tab/home.ts';
import { seasonTold } from '../../src/text/tab/seasonTold.ts';
import { ButtonOut, ButtonWay, Press } from '../kit/look/buttons.tsx';
import { Facts } from '../kit/look/Facts.tsx';
import { Prose, Quiet } from '../kit/look/layout.tsx';
import { Window } from '../kit/look/Window.tsx';
import { useLanguage, useWords } from '../kit/words/language.ts';
import { stopMoment } from './stopDate.ts';
import { stopName } from './stopName.ts';

/** The window of a stop. */
export const StopDialog = ({ stop, close }: { readonly stop: SeasonStop; readonly close: () => void }) => {
  const say = useWords(season);
  const told = useWords(seasonTold);
  const common = useWords(frame);
  const language = useLanguage();
  const when = stopMoment(language, stop);
  const facts: [string, string][] = [
    [say('when'), when],
    ...(stop.where ? [[say('where'), stop.where] as [string, string]] : []),
  ];
  return (
    <Window
      title={stopName(language, stop)}
      close={close}
      actions={
        <>
          {stop.open && (
            <ButtonWay to={stop.open} appearance="primary">
              {say(stop.open.startsWith('/verksted') ? 'openWorkshop' : 'openDrafts')}
            </ButtonWay>
          )}
          {stop.calendarUrl && (
            <ButtonOut href={stop.calendarUrl} icon={<CalendarAddRegular />}>
              {say('calendar')}
            </ButtonOut>
          )}
          <Press onClick={close}>{common('close')}</Press>
        </>
      }
    >
      <Prose>{told(stop.kind)}</Prose>
      <Facts facts={facts} />
      {stop.sample && <Quiet>{say('sampleDate')}</Quiet>}
    </Window>
  );
};
