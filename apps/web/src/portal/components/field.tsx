import styles from './field.module.css';

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  /** Several lines; `code` for digits and letters that are copied; a day as `YYYY-MM-DD`. */
  kind?: 'line' | 'lines' | 'code' | 'date';
  autoComplete?: string;
  inputMode?: 'numeric' | 'text';
  onBlur?: () => void;
}

/** A labelled text field with its hint and what is wrong with it. */
export function Field({ id, label, hint, error, value, onChange, kind = 'line', onBlur, ...rest }: FieldProps) {
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const shared = {
    id,
    value,
    onBlur,
    'aria-invalid': error !== undefined,
    'aria-describedby': described || undefined,
    className: [styles['control'], kind === 'code' ? styles['code'] : ''].join(' '),
  };
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className={styles['hint']} id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className={styles['error']} id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      {kind === 'lines' ? (
        <textarea {...shared} rows={3} onChange={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input
          {...shared}
          {...rest}
          type={kind === 'date' ? 'date' : 'text'}
          spellCheck={kind === 'code' ? false : undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
