/** A table of answers: each row a group of its columns' own controls, rows added and removed as needed. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { cellId } from '../../../../src/domain/form/answer.ts';
import type { Answer, TableRow } from '../../../../src/schema/application.ts';
import type { Question } from '../../../../src/schema/form.ts';
import { form } from '../../../../src/text/tab/form.ts';
import { Press } from '../../look/buttons.tsx';
import { MEDIUM } from '../../look/screen.ts';
import { useWords } from '../../words/language.ts';
import { Control } from './Control.tsx';
import { type ControlProps, domId } from './control.ts';

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: {
    margin: 0,
    minWidth: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalM,
  },
  number: { ...typographyStyles.body1Strong, padding: `0 ${tokens.spacingHorizontalXS}` },
  cells: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    [MEDIUM]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  cell: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

const rowsOf = (value: Answer | undefined): readonly TableRow[] =>
  Array.isArray(value) ? value.filter((row): row is TableRow => typeof row === 'object') : [];

const isCell = (value: Answer | null): value is string | number => typeof value === 'string' || typeof value === 'number';

interface CellProps {
  readonly table: string;
  readonly at: number;
  readonly column: Question;
  readonly row: TableRow;
  readonly change: (value: Answer | null) => void;
}

const Cell = ({ table, at, column, row, change }: CellProps) => {
  const id = domId(cellId(table, at, column.id));
  return (
    <div className={useStyles().cell}>
      <label id={`${id}-label`} htmlFor={id} lang="nb">
        {column.label}
      </label>
      <Control
        question={column}
        value={row[column.id]}
        write={change}
        id={id}
        labelledBy={`${id}-label`}
        describedBy={`${id}-label`}
        invalid={false}
      />
    </div>
  );
};

/** The control of kind `table`. */
export const TableControl = ({ question, value, write, id, labelledBy, describedBy }: ControlProps) => {
  const styles = useStyles();
  const say = useWords(form);
  const given = rowsOf(value);
  const rows = given.length === 0 ? [{}] : given;
  const { max = 30 } = question.rows ?? {};
  const change = (at: number, column: string, cell: Answer | null) =>
    write(
      rows.map((row, index) => {
        if (index !== at) return row;
        const { [column]: _old, ...rest } = row;
        return isCell(cell) && cell !== '' ? { ...rest, [column]: cell } : rest;
      }),
    );
  const numbered = rows.map((row, at) => ({ row, at, key: `${id}-${at}` }));
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={styles.rows}
      style={{ border: 'none', margin: 0, padding: 0, minWidth: 0 }}
    >
      {numbered.map(({ row, at, key }) => (
        <fieldset key={key} className={styles.row}>
          <legend className={styles.number}>{say('row', { number: at + 1 })}</legend>
          <div className={styles.cells}>
            {(question.columns ?? []).map((column) => (
              <Cell
                key={column.id}
                table={question.id}
                at={at}
                column={column}
                row={row}
                change={(cell) => change(at, column.id, cell)}
              />
            ))}
          </div>
          <Press
            appearance="subtle"
            icon={<DeleteRegular />}
            onClick={() => write(given.length <= 1 ? null : given.filter((_row, index) => index !== at))}
          >
            {say('removeRow', { number: at + 1 })}
          </Press>
        </fieldset>
      ))}
      <div>
        <Press icon={<AddRegular />} disabled={rows.length >= max} onClick={() => write([...rows, {}])}>
          {say('addRow')}
        </Press>
      </div>
    </fieldset>
  );
};
