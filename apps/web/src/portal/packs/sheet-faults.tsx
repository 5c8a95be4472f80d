import { useMessages } from '../../i18n/use-messages';
import type { AskedQuestion } from '../answers/answer-entry';
import prose from '../components/prose.module.css';
import { packMessages } from './pack.messages';
import type { SheetPreview } from './pack.queries';
import styles from './pack-review.module.css';

interface SheetFaultsProps {
  preview: SheetPreview;
  questions: readonly AskedQuestion[];
}

/** The cells that have to be mended in the spreadsheet; nothing when there are none. */
export function SheetFaults({ preview: { faults }, questions }: SheetFaultsProps) {
  const text = useMessages(packMessages);
  if (faults.length === 0) return null;
  return (
    <section className={prose['stack']}>
      <h3>{text('faultsTitle', { count: faults.length })}</h3>
      <p className={prose['muted']}>{text('faultsText')}</p>
      <ul className={styles['rows']}>
        {faults.map(({ cell, issue, questionKey }, index) => (
          <li key={`${cell} ${issue} ${index}`} className={styles['row']}>
            <p>
              <strong>{cell}</strong> {text(issue)}
            </p>
            <p className={prose['muted']}>{questions.find(({ key }) => key === questionKey)?.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
