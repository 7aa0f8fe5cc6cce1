/** A line or several lines of text. Nothing is ever cut, however much is pasted. */
import { Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { TOUCH } from '../../look/screen.ts';
import type { ControlProps } from './control.ts';

const useStyles = makeStyles({
  wide: { width: '100%', [TOUCH]: { minHeight: '44px' } },
  area: {
    width: '100%',
    '& textarea': { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400, maxHeight: 'none' },
  },
});

const LONG = 400;

/** The control of kinds `text`, `note` and `day`. */
export const TextControl = ({ question, value, write, id, labelledBy, describedBy, invalid }: ControlProps) => {
  const styles = useStyles();
  const shared = {
    id,
    value: typeof value === 'string' ? value : '',
    'aria-labelledby': labelledBy,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    lang: 'nb',
  };
  if (question.kind === 'note')
    return (
      <Textarea
        {...shared}
        className={styles.area}
        resize="vertical"
        rows={(question.max ?? LONG) >= LONG ? 8 : 4}
        onChange={(_event, data) => write(data.value)}
      />
    );
  return (
    <Input
      {...shared}
      type={question.kind === 'day' ? 'date' : 'text'}
      className={styles.wide}
      autoComplete="off"
      onChange={(_event, data) => write(data.value)}
    />
  );
};
