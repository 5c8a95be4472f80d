import { nameOf } from '@firebreak/domain';
import type { Measure } from '@firebreak/domain';
import type { ReactNode } from 'react';
import { useLocale } from '../i18n/locale-provider';
import styles from './measure-fold.module.css';

interface MeasureFoldProps {
  measure: Measure;
  /** A few words about it, at the right. */
  note: string;
  /** The words need a look. */
  isWeak?: boolean;
  /** Whether it begins open. */
  open: boolean;
  children: ReactNode;
}

/** What belongs to one measure, folded to a line under the measure's name. */
export function MeasureFold({ measure, note, isWeak = false, open, children }: MeasureFoldProps) {
  const locale = useLocale();
  return (
    <details className={styles['measure']} open={open}>
      <summary className={styles['summary']}>
        <h3>{nameOf('measure', measure, locale)}</h3>
        <span className={styles['count']} data-weak={isWeak || undefined}>
          {note}
        </span>
      </summary>
      {children}
    </details>
  );
}
