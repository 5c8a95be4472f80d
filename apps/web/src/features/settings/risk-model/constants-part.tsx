import type { AdjustablePart, AdjustmentProblem, ModelAdjustments, ModelConstant } from '@firebreak/domain';
import { useState } from 'react';
import { useConstantNames } from '../../../components/constant-names';
import { constantWords } from '../../../components/constant-names.messages';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { ConstantField } from './constant-field';
import { rowsOf } from './model-draft';
import type { DraftEntries } from './model-draft';
import { sentences } from '../../../i18n/joining';
import styles from './own-model.module.css';
import { ownModelMessages } from './own-model.messages';

interface ConstantsPartProps {
  part: AdjustablePart;
  source: string;
  constants: readonly ModelConstant[];
  /** Open from the start. */
  isOpen: boolean;
  entries: DraftEntries;
  adjustments: ModelAdjustments;
  problems: ReadonlyMap<string, AdjustmentProblem>;
  /** Nothing for whoever may only look. */
  onChange: ((entries: DraftEntries) => void) | undefined;
}

/** The constants of one part of the model as a table, folded until it is wanted. */
export function ConstantsPart(props: ConstantsPartProps) {
  const { part, source, constants, entries, adjustments, problems, onChange } = props;
  const text = useMessages(ownModelMessages);
  const locale = useLocale();
  const words = useMessages(constantWords);
  const { partName, rowName, columnName, nameOfKey } = useConstantNames();
  const [isOpen, setOpen] = useState(props.isOpen);
  const { columns, rows } = rowsOf(constants);
  const units = [...new Set(constants.map(({ unit }) => words(unit)))];
  const differing = constants.filter(({ key }) => key in adjustments).length;
  const field = (constant: ModelConstant) => (
    <ConstantField
      constant={constant}
      name={nameOfKey(constant.key) ?? constant.key}
      typed={entries[constant.key]}
      problem={problems.get(constant.key)}
      onChange={
        onChange &&
        ((typed) => {
          const { [constant.key]: _, ...others } = entries;
          onChange(typed === null ? others : { ...others, [constant.key]: typed });
        })
      }
    />
  );
  const [only] = constants;
  if (only !== undefined && only.row === null) {
    return (
      <div className={styles['single']}>
        <h2>{partName(part)}</h2>
        {field(only)}
        <span className={styles['hint']}>{words(only.unit)}</span>
      </div>
    );
  }
  return (
    <details className={styles['part']} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{partName(part)}</h2>
        {differing === 0 ? null : <span className={styles['count']}>{text('partCount', { count: differing })}</span>}
      </summary>
      {isOpen ? (
        <>
          <p className={styles['hint']}>
            {sentences(
              locale,
              text('unit', { unit: units.join(' / ') }),
              constants.some(({ atLeast }) => atLeast !== null) ? text('rising') : null,
              source === 'our judgement' ? null : text('source', { source }),
            )}
          </p>
          <div className={styles['scroller']} role="group" aria-label={partName(part)} tabIndex={0}>
            <table className={styles['constants']}>
              {columns.length === 0 ? null : (
                <thead>
                  <tr>
                    <td />
                    {columns.map((column) => (
                      <th key={column} scope="col">
                        {columnName(column)}
                      </th>
                    ))}
                  </tr>
                </thead>
              )}
              <tbody>
                {rows.map(({ row, cells }) => (
                  <tr key={row}>
                    <th scope="row">{rowName(part, row)}</th>
                    {columns.length === 0
                      ? cells.map((constant) => <td key={constant.key}>{field(constant)}</td>)
                      : columns.map((column) => {
                          const constant = cells.find((cell) => cell.column === column);
                          return <td key={column}>{constant === undefined ? null : field(constant)}</td>;
                        })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      ) : null}
    </details>
  );
}
