import { Button, Progress } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useIntl } from 'react-intl';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { isProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { vendorImportMessages } from '../vendor-import.messages';
import { importQuery } from '../vendor-import.queries';
import styles from '../vendors-import-page.module.css';

interface StoringProps {
  importId: string;
  /** Back to the list, to look at it once more. */
  onAgain: () => void;
  /** Back to choosing a list. */
  onAnother: () => void;
}

/** How far an import is, and what came of it. */
export function Storing({ importId, onAgain, onAnother }: StoringProps) {
  const text = useMessages(vendorImportMessages);
  const intl = useIntl();
  const problemText = useProblemText();
  const client = useQueryClient();
  const { data, error } = useQuery(importQuery(importId));
  const state = data?.state;
  useEffect(() => {
    if (state !== 'done') return;
    void client.invalidateQueries({ queryKey: ['vendors'] });
    void client.invalidateQueries({ queryKey: ['risk'] });
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
  const { added, changed, unchanged, leftOut, percent, failure } = data;
  if (state === 'failed')
    return (
      <Section title={text('notStored')}>
        <p role="alert" className={styles['result']}>
          {text(failure === 'invalid-input' ? 'overtaken' : 'failed')}
        </p>
        {again}
      </Section>
    );
  if (state === 'done')
    return (
      <Section title={text('stored')}>
        <p role="status" className={styles['result']}>
          {text('done', { added, changed, unchanged, leftOut })}
        </p>
        <div className={styles['actions']}>
          <TextLink to="/vendors">{text('toVendors')}</TextLink>
          <Button variant="default" onClick={onAnother}>
            {text('another')}
          </Button>
        </div>
      </Section>
    );
  return (
    <Section title={text('importing', { count: added + changed })}>
      <p className={styles['hint']}>{text('importingHint')}</p>
      <div className={styles['progress']}>
        <Progress value={percent} aria-label={text('progress')} />
        <span>{intl.formatNumber(percent / 100, { style: 'percent' })}</span>
      </div>
    </Section>
  );
}
