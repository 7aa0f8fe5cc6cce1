/** A workshop I am signed up for, or wait for, as a row. */
import type { WorkshopCard } from '../../../src/api/workshop.ts';
import { isOtherYear, sayInDays, sayMoment } from '../../../src/text/when.ts';
import { useNow } from '../ask/useAsk.ts';
import { pathOf } from '../route/route.ts';
import { useLanguage } from '../words/language.ts';
import { Row } from './Row.tsx';
import { SeatState } from './SeatState.tsx';

/** The row; leads to the workshop. */
export const SignupRow = ({ workshop }: { readonly workshop: WorkshopCard }) => {
  const language = useLanguage();
  const now = useNow();
  const { startsAt } = workshop;
  const when =
    now === undefined
      ? sayMoment(language, startsAt)
      : `${sayMoment(language, startsAt, isOtherYear(startsAt, now))} – ${sayInDays(language, now, startsAt)}`;
  const facts = [when, ...(workshop.place ? [workshop.place] : [])];
  return (
    <Row
      to={pathOf({ page: 'workshops', key: workshop.key })}
      title={workshop.title}
      state={<SeatState workshop={workshop} />}
      facts={facts}
    />
  );
};
