/** My seat at a workshop as text and symbol. */
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import type { WorkshopCard } from '../../../src/api/workshop.ts';
import { rows } from '../../../src/text/tab/rows.ts';
import { Tag } from '../look/Tag.tsx';
import { useWords } from '../words/language.ts';

/** Signed up, waiting in which place, called off; nothing when I have no seat. */
export const SeatState = ({ workshop }: { readonly workshop: WorkshopCard }) => {
  const say = useWords(rows);
  if (workshop.calledOff)
    return (
      <Tag mood="plain" icon={<DismissCircleRegular />}>
        {say('calledOff')}
      </Tag>
    );
  if (!workshop.mine) return null;
  return workshop.mine.state === 'waitingList' ? (
    <Tag mood="waiting" icon={<ClockRegular />}>
      {say('waitingList', { place: workshop.mine.place })}
    </Tag>
  ) : (
    <Tag mood="good" icon={<CheckmarkCircleRegular />}>
      {say(workshop.mine.state)}
    </Tag>
  );
};
