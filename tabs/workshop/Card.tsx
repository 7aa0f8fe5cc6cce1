/** One workshop: the date as a leaf, where, how many seats, who comes from my unit, what to prepare, and one button. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add';
import { VideoRegular } from '@fluentui/react-icons/svg/video';
import type { WorkshopCard } from '../../src/api/workshop.ts';
import { sayPromise } from '../../src/text/reminderPromise.ts';
import type { Language } from '../../src/text/say.ts';
import { workshop as words } from '../../src/text/tab/workshop.ts';
import { sayDay, sayMoment, sayTime } from '../../src/text/when.ts';
import { dayInOslo } from '../../src/time/oslo.ts';
import { ButtonOut, Press } from '../kit/look/buttons.tsx';
import { DateLeaf } from '../kit/look/DateLeaf.tsx';
import { Facts } from '../kit/look/Facts.tsx';
import { Actions, Panel, Prose, Quiet } from '../kit/look/layout.tsx';
import { Way } from '../kit/route/navigation.tsx';
import { pathOf } from '../kit/route/route.ts';
import { SeatState } from '../kit/rows/SeatState.tsx';
import { Failed } from '../kit/states/Asked.tsx';
import { Notice } from '../kit/states/Notice.tsx';
import { Refused } from '../kit/states/Refused.tsx';
import { useLanguage, useWords } from '../kit/words/language.ts';
import { seatWords } from './seatWords.ts';
import { type Pressed, useSeat } from './useSeat.ts';

const useStyles = makeStyles({
  head: { display: 'flex', gap: tokens.spacingHorizontalL, alignItems: 'flex-start' },
  names: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  title: {
    ...typographyStyles.subtitle1,
    margin: 0,
    overflowWrap: 'anywhere',
    '& a': {
      color: 'inherit',
      textUnderlineOffset: '4px',
      textDecorationThickness: '1px',
      textDecorationColor: tokens.colorNeutralStroke1,
    },
  },
  kind: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
});

const sayWhen = (language: Language, { startsAt, endsAt }: WorkshopCard): string => {
  if (startsAt === undefined) return words.say(language, 'timeLater');
  if (endsAt === undefined) return sayMoment(language, startsAt);
  const sameDay = dayInOslo(startsAt) === dayInOslo(endsAt);
  if (!sameDay) return `${sayMoment(language, startsAt)} – ${sayMoment(language, endsAt)}`;
  const at = language === 'en' ? 'at' : 'kl.';
  return `${sayDay(language, dayInOslo(startsAt))} ${at} ${sayTime(language, startsAt)}–${sayTime(language, endsAt)}`;
};

/** No date to sign up for, and no seat to give back. */
const isUndated = (card: WorkshopCard): boolean => card.startsAt === undefined && !card.mine;

const useFacts = (card: WorkshopCard): [string, string][] => {
  const say = useWords(words);
  const language = useLanguage();
  return [
    ...(card.over && card.startsAt === undefined ? [] : ([[say('when'), sayWhen(language, card)]] as [string, string][])),
    [say('where'), card.place ?? say('placeLater')],
    ...(card.over || card.calledOff || isUndated(card)
      ? []
      : ([[say('seats'), seatWords(language, card)]] as [string, string][])),
    ...(card.fromMyUnit.length > 0 ? ([[say('withYou'), card.fromMyUnit.join(', ')]] as [string, string][]) : []),
  ];
};

/** What was told of a press holds until seat or day changes elsewhere: in the chat, or by a manager. */
const stillHolds = (pressed: Pressed, card: WorkshopCard): boolean =>
  pressed.kind !== 'done' ||
  (pressed.workshop.startsAt === card.startsAt && JSON.stringify(pressed.workshop.mine) === JSON.stringify(card.mine));

const Outcome = ({ pressed }: { readonly pressed: Pressed }) => {
  const say = useWords(words);
  const language = useLanguage();
  if (pressed.kind === 'failed') return <Failed failure={pressed.failure} />;
  if (pressed.kind === 'refused') return <Refused kind="warning" refusals={pressed.refusals} />;
  const { mine, title, startsAt } = pressed.workshop;
  if (!mine) return <Notice kind="info">{say('undone', { title })}</Notice>;
  return (
    <Notice kind="success">
      {mine.state === 'waitingList'
        ? say('doneWaiting', { place: mine.place, title })
        : startsAt === undefined
          ? say('doneUndated', { title })
          : say('done', {
              title,
              moment: sayMoment(language, startsAt),
              promise: sayPromise(language, 'we', { ...pressed.workshop, startsAt }) ?? '',
            })}
    </Notice>
  );
};

const Buttons = ({ card, seat }: { readonly card: WorkshopCard; readonly seat: ReturnType<typeof useSeat> }) => {
  const say = useWords(words);
  const word = card.mine ? (card.mine.state === 'waitingList' ? 'leaveList' : 'cancel') : card.seatsLeft > 0 ? 'signUp' : 'wait';
  return (
    <Actions>
      <Press appearance={card.mine ? 'secondary' : 'primary'} disabledFocusable={seat.busy} onClick={seat.press}>
        {say(seat.busy ? 'working' : word)}
      </Press>
      {card.calendarUrl && (
        <ButtonOut href={card.calendarUrl} icon={<CalendarAddRegular />} appearance="subtle">
          {say('calendar')}
        </ButtonOut>
      )}
      {card.teamsLink && card.mine?.state === 'signedUp' && (
        <ButtonOut href={card.teamsLink} icon={<VideoRegular />} appearance="subtle">
          {say('teams')}
        </ButtonOut>
      )}
    </Actions>
  );
};

/** The card. */
export const Card = ({ card }: { readonly card: WorkshopCard }) => {
  const styles = useStyles();
  const say = useWords(words);
  const seat = useSeat(card);
  const open = !card.over && !card.calledOff;
  return (
    <Panel>
      <div className={styles.head}>
        {card.startsAt !== undefined && <DateLeaf at={card.startsAt} />}
        <div className={styles.names}>
          <h2 className={styles.title}>
            <Way to={pathOf({ page: 'workshops', key: card.key })}>{card.title}</Way>
          </h2>
          {card.title !== say(card.kind) && <span className={styles.kind}>{say(card.kind)}</span>}
          <SeatState workshop={card} />
        </div>
      </div>
      <Facts facts={useFacts(card)} />
      {card.prepare && open && (
        <Prose>
          <strong>{say('prepare')}:</strong> {card.prepare}
        </Prose>
      )}
      {card.sample && open && <Quiet>{say('sample')}</Quiet>}
      {open && (isUndated(card) ? <Quiet>{say('undated')}</Quiet> : <Buttons card={card} seat={seat} />)}
      {seat.pressed && stillHolds(seat.pressed, card) && <Outcome pressed={seat.pressed} />}
    </Panel>
  );
};
