import styles from './supplier-fields.module.css';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceProps {
  id: string;
  label: string;
  value: string;
  choices: readonly Option<string>[];
  onChange: (value: string) => void;
}

/** One of several, from a list that opens. */
export function Choice({ id, label, value, choices, onChange }: ChoiceProps) {
  return (
    <div className={styles['choice']}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface CheckListProps<Value extends string> {
  label: string;
  hint?: string;
  values: readonly Value[];
  choices: readonly Option<Value>[];
  onChange: (values: readonly Value[]) => void;
}

/** Any number of several. */
export function CheckList<Value extends string>({ label, hint, values, choices, onChange }: CheckListProps<Value>) {
  return (
    <fieldset className={styles['checks']}>
      <legend>
        {label}
        {hint === undefined ? null : <span className={styles['hint']}>{hint}</span>}
      </legend>
      {choices.map(({ value, label: name }) => (
        <label key={value} className={styles['check']}>
          <input
            type="checkbox"
            checked={values.includes(value)}
            onChange={(event) => {
              const others = values.filter((other) => other !== value);
              onChange(event.currentTarget.checked ? [...others, value] : others);
            }}
          />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  );
}
