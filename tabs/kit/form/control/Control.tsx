/** The control that fits a question's kind. */
import type { ComponentType } from 'react';
import type { QuestionKind } from '../../../../src/schema/form.ts';
import { form } from '../../../../src/text/tab/form.ts';
import { useWords } from '../../words/language.ts';
import { Hint } from '../Hint.tsx';
import { ChoiceControl, YesNoControl } from './ChoiceControl.tsx';
import type { ControlProps } from './control.ts';
import { NumberControl } from './NumberControl.tsx';
import { PersonControl } from './PersonControl.tsx';
import { TableControl } from './TableControl.tsx';
import { TextControl } from './TextControl.tsx';
import { UnitControl } from './UnitControl.tsx';

const FilesControl = ({ id }: ControlProps) => <Hint id={id}>{useWords(form)('files')}</Hint>;

const CONTROLS: Readonly<Record<QuestionKind, ComponentType<ControlProps>>> = {
  text: TextControl,
  note: TextControl,
  day: TextControl,
  number: NumberControl,
  money: NumberControl,
  yesNo: YesNoControl,
  choice: ChoiceControl,
  choices: ChoiceControl,
  person: PersonControl,
  serviceUnit: UnitControl,
  table: TableControl,
  files: FilesControl,
};

/** One control. */
export const Control = (props: ControlProps) => {
  const Kind = CONTROLS[props.question.kind];
  return <Kind {...props} />;
};
