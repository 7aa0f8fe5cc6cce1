/** One choice or several, with a line of free text where the question has one. */
import { Checkbox, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { choicesOf } from '../../../../src/domain/form/answer.ts';
import type { Answer } from '../../../../src/schema/application.ts';
import type { ChoiceOption, Question } from '../../../../src/schema/form.ts';
import { form } from '../../../../src/text/tab/form.ts';
import { TOUCH } from '../../look/screen.ts';
import { useWords } from '../../words/language.ts';
import { Counter } from '../Counter.tsx';
import { Hint } from '../Hint.tsx';
import type { ControlProps } from './control.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  option: { [TOUCH]: { minHeight: '44px', alignItems: 'center' } },
  more: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalS },
});

/** The answer in the shape the question asks for. */
const shaped = (question: Question, choices: readonly string[], text: string): Answer | null => {
  if (question.textMax !== undefined) return choices.length === 0 && !text ? null : { choices, ...(text ? { text } : {}) };
  if (question.kind === 'choice') return choices[0] ?? null;
  return choices.length === 0 ? null : choices;
};

const YES_NO = ['yes', 'no'] as const;

/** Yes or no, as a choice of two. */
export const YesNoControl = ({ value, write, labelledBy, describedBy, id }: ControlProps) => {
  const styles = useStyles();
  const say = useWords(form);
  return (
    <RadioGroup
      id={id}
      value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : ''}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onChange={(_event, data) => write(data.value === 'yes')}
    >
      {YES_NO.map((each) => (
        <Radio key={each} value={each} label={say(each)} className={styles.option} />
      ))}
    </RadioGroup>
  );
};

const Several = (props: ControlProps & { readonly options: readonly ChoiceOption[] }) => {
  const { question, value, write, options } = props;
  const styles = useStyles();
  const { choices, text } = choicesOf(value);
  const toggle = (each: string, on: boolean) =>
    write(
      shaped(
        question,
        options.map((option) => option.value).filter((option) => (option === each ? on : choices.includes(option))),
        text,
      ),
    );
  return (
    <fieldset id={props.id} className={styles.group} aria-labelledby={props.labelledBy} aria-describedby={props.describedBy}>
      {options.map((option) => (
        <Checkbox
          key={option.value}
          className={styles.option}
          label={<span lang="nb">{option.label}</span>}
          checked={choices.includes(option.value)}
          onChange={(_event, data) => toggle(option.value, data.checked === true)}
        />
      ))}
    </fieldset>
  );
};

const One = (props: ControlProps & { readonly options: readonly ChoiceOption[] }) => {
  const { question, value, write, options } = props;
  const styles = useStyles();
  const { choices, text } = choicesOf(value);
  return (
    <RadioGroup
      id={props.id}
      value={choices[0] ?? ''}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      onChange={(_event, data) => write(shaped(question, [data.value], text))}
    >
      {options.map((option) => (
        <Radio key={option.value} value={option.value} label={<span lang="nb">{option.label}</span>} className={styles.option} />
      ))}
    </RadioGroup>
  );
};

const More = ({ question, value, write, id }: ControlProps) => {
  const styles = useStyles();
  const say = useWords(form);
  const { choices, text } = choicesOf(value);
  const counter = `${id}-more-counter`;
  return (
    <div className={styles.more}>
      <Hint>{say('more')}</Hint>
      <Textarea
        value={text}
        lang="nb"
        rows={3}
        resize="vertical"
        aria-label={say('moreFor', { label: question.label })}
        aria-describedby={counter}
        onChange={(_event, data) => write(shaped(question, choices, data.value))}
      />
      <Counter id={counter} length={text.length} max={question.textMax} />
    </div>
  );
};

/** The control of kinds `choice` and `choices`. */
export const ChoiceControl = (props: ControlProps) => {
  const options = props.question.choices ?? [];
  const Kind = props.question.kind === 'choice' ? One : Several;
  return (
    <>
      {options.length > 0 && <Kind {...props} options={options} />}
      {props.question.textMax !== undefined && <More {...props} />}
    </>
  );
};
