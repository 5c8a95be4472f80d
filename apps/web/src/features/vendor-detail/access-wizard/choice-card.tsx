import type { ReactNode } from 'react';
import styles from './choice-card.module.css';

interface ChoiceCardProps {
  type: 'checkbox' | 'radio';
  /** Groups radios, so that arrow keys walk through them. */
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

/** A choice that is as easy to hit as a card and as plain as a box to tick. */
export function ChoiceCard({ type, name, checked, onChange, children }: ChoiceCardProps) {
  return (
    <label className={styles['card']}>
      <input
        type={type}
        name={name}
        checked={checked}
        className={styles['box']}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
