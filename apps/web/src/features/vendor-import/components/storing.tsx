import { Button, Progress } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import { isProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { vendorImportMessages } from '../vendor-import.messages';
import { importQuery, type VendorImport } from '../vendor-import.queries';
import styles from '../vendors-import-page.module.css';
import { ImportResult } from './import-result';

interface StoringProps {
  importId: string;
  /** Back to the list, to look at it once more. */
  onAgain: () => void;
  /** Back to choosing a list. */
  onAnother: () => void;
}

/** How far an import is on its way into the register or out of it again, and what came of it. */
export function Storing({ importId, onAgain, onAnother }: StoringProps) {
  const text = useMessages(vendorImportMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const { data, error } = useQuery(importQuery(importId));
  const state = data?.state;
  useEffect(() => {
    if (state !== 'done' && state !== 'taken_back') return;
    for (const queryKey of [['vendors'], ['risk'], ['vendor-imports', 'earlier']])
      void client.invalidateQueries({ queryKey });
  }, [client, state]);
  const again = (
    <Button variant="default" onClick={onAgain}>
      {text('again')}
    </Button>
  );
  if (data === undefined)
    return error === null ? null : (
      <Section title={text('notStored')}>
        <p role="alert" className={styles['result']}>
          {isProblem(error, 404) ? text('interrupted') : problemText(error)}
        </p>
        {again}
      </Section>
    );
  if (state === 'failed')
    return (
      <Section title={text('notStored')}>
        <p role="alert" className={styles['result']}>
          {text(data.failure === 'invalid-input' ? 'overtaken' : 'failed')}
        </p>
        {again}
      </Section>
    );
  if (state === 'running' || state === 'taking_back') return <UnderWay of={data} answers={error === null} />;
  return <ImportResult of={data} onAnother={onAnother} />;
}

function UnderWay({ of, answers }: { of: VendorImport; answers: boolean }) {
  const text = useMessages(vendorImportMessages);
  const intl = useIntl();
  const { state, added, changed, percent } = of;
  const isStored = state === 'running';
  return (
    <Section title={isStored ? text('importing', { count: added + changed }) : text('takingBack')}>
      <p className={styles['hint']}>{text(isStored ? 'importingHint' : 'takingBackHint')}</p>
      <div className={styles['progress']}>
        <Progress value={percent} aria-label={text(isStored ? 'progress' : 'takingBack')} />
        <span>{intl.formatNumber(percent / 100, { style: 'percent' })}</span>
      </div>
      <p role="status" className={styles['status']}>
        {answers ? '' : text('noAnswer')}
      </p>
    </Section>
  );
}
