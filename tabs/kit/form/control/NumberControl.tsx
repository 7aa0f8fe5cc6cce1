/** A number or a sum of money; shown with spaces between thousands once one has left the field. */

import { Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { form } from '../../../../src/text/tab/form.ts';
import { sayNumber } from '../../../../src/text/when.ts';
import { TOUCH } from '../../look/screen.ts';
import { useWords } from '../../words/language.ts';
import { Hint } from '../Hint.tsx';
import type { ControlProps } from './control.ts';
import { parseNumber } from './number.ts';

const useStyles = makeStyles({ field: { maxWidth: '240px', [TOUCH]: { minHeight: '44px' } } });

/** The control of kinds `number` and `money`. */
export const NumberControl = ({ question, value, write, id, labelledBy, describedBy, invalid }: ControlProps) => {
  const styles = useStyles();
  const say = useWords(form);
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (typeof value === 'number' ? sayNumber(value) : '');
  const unreadable = typed !== undefined && parseNumber(typed) === undefined;
  const type = (text: string) => {
    setTyped(text);
    const number = parseNumber(text);
    if (number !== undefined) write(number);
  };
  return (
    <>
      <Input
        id={id}
        className={styles.field}
        inputMode={question.kind === 'money' ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={shown}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={invalid || unreadable}
        contentAfter={question.kind === 'money' ? <span aria-hidden="true">{say('kroner')}</span> : undefined}
        onChange={(_event, data) => type(data.value)}
        onBlur={() => {
          if (!unreadable) setTyped(undefined);
        }}
      />
      {unreadable && <Hint mood="warning">{say('onlyDigits')}</Hint>}
    </>
  );
};
