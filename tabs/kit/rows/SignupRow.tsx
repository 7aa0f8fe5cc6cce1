/** A workshop I am signed up for, or wait for, as a row. */
import type { WorkshopCard } from '../../../src/api/workshop.ts';
import { sayInDays, sayMoment } from '../../../src/text/when.ts';
import { useNow } from '../ask/useAsk.ts';
import { pathOf } from '../route/route.ts';
import { useLanguage } from '../words/language.ts';
import { Row } from './Row.tsx';
import { SeatState } from './SeatState.tsx';

/** The row; leads to the workshop. */
export const SignupRow = ({ workshop }: { readonly workshop: WorkshopCard }) => {
  const language = useLanguage();
  const now = useNow();
  const inDays = now === undefined ? '' : ` – ${sayInDays(language, now, workshop.startsAt)}`;
  const facts = [`${sayMoment(language, workshop.startsAt, false)}${inDays}`, ...(workshop.place ? [workshop.place] : [])];
  return (
    <Row
      to={pathOf({ page: 'workshops', key: workshop.key })}
      title={workshop.title}
      state={<SeatState workshop={workshop} />}
      facts={facts}
    />
  );
};
