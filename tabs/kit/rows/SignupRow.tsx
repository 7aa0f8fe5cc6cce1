/** A workshop I am signed up for, or wait for, as a row. */
import type { WorkshopCard } from '../../../src/api/workshop.ts';
import type { Language } from '../../../src/text/say.ts';
import { rows } from '../../../src/text/tab/rows.ts';
import { isOtherYear, sayInDays, sayMoment } from '../../../src/text/when.ts';
import { useNow } from '../ask/useAsk.ts';
import { pathOf } from '../route/route.ts';
import { useLanguage } from '../words/language.ts';
import { Row } from './Row.tsx';
import { SeatState } from './SeatState.tsx';

/** One that is over and has lost its date says nothing of when. */
const whenOf = (language: Language, { startsAt, over }: WorkshopCard, now: number | undefined): string[] => {
  if (startsAt === undefined) return over ? [] : [rows.say(language, 'timeLater')];
  if (now === undefined) return [sayMoment(language, startsAt)];
  return [`${sayMoment(language, startsAt, isOtherYear(startsAt, now))} – ${sayInDays(language, now, startsAt)}`];
};

/** The row; leads to the workshop. */
export const SignupRow = ({ workshop }: { readonly workshop: WorkshopCard }) => {
  const language = useLanguage();
  const now = useNow();
  const facts = [...whenOf(language, workshop, now), ...(workshop.place ? [workshop.place] : [])];
  return (
    <Row
      to={pathOf({ page: 'workshops', key: workshop.key })}
      title={workshop.title}
      state={<SeatState workshop={workshop} />}
      facts={facts}
    />
  );
};
