import { useEffect, useRef } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { portalMessages } from '../portal.messages';
import styles from './error-summary.module.css';

/** One thing to put right. */
export interface PageError {
  /** The id of the field or the address of the page where it is put right; null when it is nowhere. */
  readonly target: string | null;
  readonly text: string;
}

/**
 * What keeps the page from going on, above everything else (GOV.UK pattern): takes the focus when it appears and
 * leads to each field.
 */
export function ErrorSummary({ errors }: { errors: readonly PageError[] }) {
  const text = useMessages(portalMessages);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className={styles['summary']} role="alert" tabIndex={-1}>
      <h2>{text('problemTitle')}</h2>
      <ul className={styles['list']}>
        {errors.map((error) => (
          <li key={error.text}>
            <ErrorLine error={error} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ErrorLine({ error: { target, text } }: { error: PageError }) {
  if (target === null) return text;
  if (target.startsWith('#/')) return <a href={target}>{text}</a>;
  return (
    <a
      href={`#${target}`}
      onClick={(event) => {
        // The address belongs to the page; only the focus moves.
        event.preventDefault();
        document.getElementById(target)?.focus();
      }}
    >
      {text}
    </a>
  );
}
