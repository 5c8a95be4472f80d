import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DateText } from '../../../components/date-text';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { useMayWrite } from '../../../session/use-session';
import { vendorImportMessages } from '../vendor-import.messages';
import { takenBackQuery, type VendorImport } from '../vendor-import.queries';
import { DOT } from '../../../lib/dot';
import styles from '../vendors-import-page.module.css';
import { LeftTable } from './left-table';
import { TakeBackDialog } from './take-back-dialog';

interface ImportResultProps {
  of: VendorImport;
  /** Back to choosing a list. */
  onAnother: () => void;
}

/** What came of an import that is stored, with the way to take it back; or what taking it back did. */
export function ImportResult({ of, onAnother }: ImportResultProps) {
  const text = useMessages(vendorImportMessages);
  const mayWrite = useMayWrite();
  const [asks, setAsks] = useState(false);
  const { state, added, changed, unchanged, leftOut, failure, canBeTakenBack } = of;
  const isTakenBack = state === 'taken_back';
  const { data: takenBack } = useQuery({ ...takenBackQuery(of.id), enabled: isTakenBack });
  return (
    <Section title={text(isTakenBack ? 'takenBackTitle' : 'stored')}>
      <p className={styles['hint']}>
        {of.fileName ?? text('earlierUnnamed')}
        {DOT}
        <DateText at={of.importedAt} />
      </p>
      {failure === null ? null : (
        <p role="alert" className={styles['result']}>
          {text('takeBackFailed')}
        </p>
      )}
      <p role="status" className={styles['result']}>
        {isTakenBack
          ? takenBack && text('takenBackDone', { ...takenBack, left: takenBack.leftCount })
          : text('done', { added, changed, unchanged, leftOut })}
      </p>
      {isTakenBack && takenBack ? <LeftTable takenBack={takenBack} /> : null}
      <div className={styles['actions']}>
        <TextLink to="/vendors">{text('toVendors')}</TextLink>
        <Button variant="default" onClick={onAnother}>
          {text('another')}
        </Button>
        {canBeTakenBack && mayWrite ? (
          <Button variant="default" onClick={() => setAsks(true)}>
            {text('takeBack')}
          </Button>
        ) : null}
      </div>
      {state === 'done' && !canBeTakenBack && added + changed > 0 ? (
        <p className={styles['hint']}>{text('cannotBeTakenBack')}</p>
      ) : null}
      {asks ? <TakeBackDialog of={of} onClose={() => setAsks(false)} /> : null}
    </Section>
  );
}
