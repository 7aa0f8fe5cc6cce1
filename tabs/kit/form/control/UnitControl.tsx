/** A service unit: one of the municipality's, found by a part of its name, or typed when several stand behind. */
import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { readHome } from '../../../../src/api/home.ts';
import { form } from '../../../../src/text/tab/form.ts';
import { useAsk } from '../../ask/useAsk.ts';
import { TOUCH } from '../../look/screen.ts';
import { useWords } from '../../words/language.ts';
import type { ControlProps } from './control.ts';
import { matching } from './matching.ts';

const useStyles = makeStyles({
  field: { width: '100%', maxWidth: '480px', [TOUCH]: { minHeight: '44px' } },
  option: { [TOUCH]: { minHeight: '44px' } },
  list: { maxHeight: '320px' },
});

/** The control of kind `serviceUnit`. */
export const UnitControl = ({ value, write, id, labelledBy, describedBy, invalid }: ControlProps) => {
  const styles = useStyles();
  const say = useWords(form);
  const home = useAsk(readHome, {});
  const typed = typeof value === 'string' ? value : '';
  const [sought, setSought] = useState('');
  const [open, setOpen] = useState(false);
  return (
    <Combobox
      id={id}
      className={styles.field}
      freeform
      open={open}
      onOpenChange={(_event, data) => setOpen(data.open)}
      expandIcon={{ 'aria-label': say('open') }}
      autoComplete="off"
      value={typed}
      selectedOptions={typed ? [typed] : []}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      listbox={{ className: styles.list }}
      onChange={(event) => {
        setSought(event.target.value);
        setOpen(true);
        write(event.target.value);
      }}
      onOptionSelect={(_event, { optionValue }) => {
        setSought('');
        if (optionValue) write(optionValue);
      }}
    >
      {matching(home.value?.serviceUnits ?? [], sought).map((unit) => (
        <Option key={unit} value={unit} className={styles.option}>
          {unit}
        </Option>
      ))}
    </Combobox>
  );
};
