import type { AdjustmentProblem, ModelConstant } from '@firebreak/domain';
import { useId } from 'react';
import { useMessages } from '../../../i18n/use-messages';
import styles from './own-model.module.css';
import { ownModelMessages } from './own-model.messages';

interface ConstantFieldProps {
  constant: ModelConstant;
  name: string;
  /** What was typed; nothing while it is as published. */
  typed: string | undefined;
  problem: AdjustmentProblem | undefined;
  /** Takes what is typed, or null to put it back; nothing for whoever may only look. */
  onChange: ((typed: string | null) => void) | undefined;
}

/** One constant: its number, what is published where it differs, and the way back. */
export function ConstantField({ constant: { value, min, max }, name, typed, problem, onChange }: ConstantFieldProps) {
  const text = useMessages(ownModelMessages);
  const hintId = useId();
  const shown = typed ?? String(value);
  const differs = shown.trim() !== String(value);
  const fault =
    problem === undefined ? null : problem.problem === 'below-previous' ? text('below') : text('range', { min, max });
  return (
    <div className={styles['field']} data-differs={differs || undefined}>
      <input
        inputMode="numeric"
        aria-label={name}
        aria-describedby={differs || fault !== null ? hintId : undefined}
        aria-invalid={fault !== null}
        readOnly={onChange === undefined}
        maxLength={12}
        value={shown}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onChange?.(event.currentTarget.value === String(value) ? null : event.currentTarget.value)}
      />
      {differs || fault !== null ? (
        <span id={hintId} className={styles['was']}>
          {fault === null ? null : <strong>{fault}</strong>}
          {differs ? text('was', { value }) : null}
          {differs && onChange !== undefined ? (
            <button
              type="button"
              aria-label={text('putBack', { name })}
              title={text('putBack', { name })}
              onClick={() => onChange(null)}
            >
              ↺
            </button>
          ) : null}
        </span>
      ) : null}
    </div>
  );
}
