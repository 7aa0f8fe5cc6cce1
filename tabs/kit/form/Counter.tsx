/** How much room is left, shown from 80 % on; told aloud only when one comes near the limit and when one passes it. */
import { form } from '../../../src/text/tab/form.ts';
import { Unseen } from '../look/buttons.tsx';
import { useWords } from '../words/language.ts';
import { fullness } from './fullness.ts';
import { Hint } from './Hint.tsx';

interface CounterProps {
  readonly id: string;
  readonly length: number;
  readonly max: number | undefined;
}

/** The line under a text. */
export const Counter = ({ id, length, max }: CounterProps) => {
  const say = useWords(form);
  const state = fullness(length, max);
  const rest = Math.abs((max ?? 0) - length);
  return (
    <div>
      <div id={id}>
        {state === 'near' && <Hint>{say('left', { count: rest })}</Hint>}
        {state === 'over' && <Hint mood="warning">{say('over', { count: rest })}</Hint>}
      </div>
      <span role="status">
        <Unseen>{state === 'near' ? say('near', { max: max ?? 0 }) : state === 'over' ? say('tooLong') : ''}</Unseen>
      </span>
    </div>
  );
};
