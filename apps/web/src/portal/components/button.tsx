import type { ReactNode } from 'react';
import styles from './button.module.css';

type Look = 'main' | 'quiet' | 'plain';

function classesOf(look: Look): string {
  return [styles['button'], look === 'main' ? '' : styles[look]].join(' ');
}

interface ButtonProps {
  children: ReactNode;
  look?: Look;
  /** Without it the button sends the form around it. */
  onClick?: () => void;
  isBusy?: boolean;
}

/** A button; while busy it stays in place and takes no second press. */
export function Button({ children, look = 'main', onClick, isBusy = false }: ButtonProps) {
  return (
    <button
      type={onClick ? 'button' : 'submit'}
      className={classesOf(look)}
      aria-disabled={isBusy}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button. */
export function ButtonLink({ children, look = 'main', href }: { children: ReactNode; look?: Look; href: string }) {
  return (
    <a href={href} className={classesOf(look)}>
      {children}
    </a>
  );
}
