import { Button } from '@mantine/core';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { vendorImportMessages } from '../vendor-import.messages';
import type { Decisions, ImportPreview } from '../vendor-import.queries';
import styles from '../vendors-import-page.module.css';
import { DuplicatesTable } from './duplicates-table';
import { FaultsTable } from './faults-table';

const COUNTED = ['added', 'changed', 'unchanged', 'leftOut', 'undecided', 'refused'] as const;

interface OutcomeProps {
  preview: ImportPreview;
  decisions: Decisions;
  importing: boolean;
  onDecide: (decisions: Decisions) => void;
  onImport: () => void;
}

/** What importing the list would do, what stands in its way, and the one button that does it. */
export function Outcome({ preview, decisions, importing, onDecide, onImport }: OutcomeProps) {
  const text = useMessages(vendorImportMessages);
  const { counts, faultCount, duplicateCount, earlier } = preview;
  const count = counts.added + counts.changed;
  const isOpen = counts.refused > 0 || counts.undecided > 0;
  return (
    <>
      <Section title={text('outcomeTitle')}>
        <dl className={styles['counts']}>
          {COUNTED.filter((key) => counts[key] > 0 || key === 'added').map((key) => (
            <div key={key}>
              <dt>{text(key)}</dt>
              <dd>{counts[key].toLocaleString()}</dd>
            </div>
          ))}
        </dl>
        {earlier === null ? null : <p>{text('earlier')}</p>}
      </Section>
      {faultCount > 0 ? <FaultsTable preview={preview} /> : null}
      {duplicateCount > 0 ? <DuplicatesTable preview={preview} decisions={decisions} onDecide={onDecide} /> : null}
      <div className={styles['actions']}>
        <Button disabled={isOpen || count === 0 || earlier !== null} loading={importing} onClick={onImport}>
          {text('import', { count })}
        </Button>
        <TextLink to="/vendors">{text('back')}</TextLink>
        <span role="status" className={styles['hint']}>
          {isOpen ? text('notYet') : ''}
        </span>
      </div>
    </>
  );
}
