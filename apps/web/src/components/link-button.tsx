import type { ReactNode } from 'react';
import styles from './link-button.module.css';

/** Does something where it stands, and reads like a link. */
export function LinkButton({
  disabled = false,
  onClick,
  children,
}: {
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className={styles['button']} disabled={disabled} onClick={onClick}>
      {children}
    </button>
  );
}
