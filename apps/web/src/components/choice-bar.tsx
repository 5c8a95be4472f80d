import styles from './choice-bar.module.css';

interface ChoiceBarProps<Value extends string> {
  /** What is chosen, for screen readers. */
  label: string;
  value: Value;
  choices: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[];
  onChange: (value: Value) => void;
}

/** A few alternatives side by side, one of them in force. */
export function ChoiceBar<Value extends string>({ label, value, choices, onChange }: ChoiceBarProps<Value>) {
  return (
    <div className={styles['bar']} role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          lang={choice.lang}
          className={styles['choice']}
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}
