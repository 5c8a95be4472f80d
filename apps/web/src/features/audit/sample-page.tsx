import { exportDictionary } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { EmptyState } from '../../components/empty-state';
import { Loaded } from '../../components/loaded';
import { PageTitle } from '../../components/page-title';
import { SkeletonRows } from '../../components/skeletons';
import { TextLink } from '../../components/text-link';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { useAsOf } from '../../lib/as-of';
import { INSTANT_FORMAT } from '../../lib/instant-format';
import { sampleQuery } from './audit.queries';
import type { SampleChoice } from './audit.queries';
import { auditMessages } from './audit.messages';
import { SampleForm } from './components/sample-form';
import { SampleRows } from './components/sample-rows';
import { newSampleChoice, readSampleChoice } from './sample-choice';
import styles from './components/audit.module.css';

/** A random sample of a table, which the address alone draws again. */
export function SamplePage() {
  const text = useMessages(auditMessages);
  const search = useSearch({ from: '/framed/audit/sample' });
  const [begin] = useState(newSampleChoice);
  const choice = readSampleChoice({ ...search });
  const { table, seed, size } = choice;
  return (
    <>
      <p className={styles['back']}>
        <TextLink to="/audit">← {text('back')}</TextLink>
      </p>
      {table === undefined || seed === undefined || size === undefined ? (
        <PageTitle tab={text('sampleTab')} title={text('sampling')} lead={text('samplingText')} />
      ) : (
        <DrawnSample choice={{ table, seed, size }} />
      )}
      <SampleForm key={JSON.stringify(choice)} begin={{ ...begin, ...choice }} />
    </>
  );
}

function DrawnSample({ choice }: { choice: SampleChoice }) {
  const text = useMessages(auditMessages);
  const intl = useIntl();
  const asOf = useAsOf();
  const { table, seed, size } = choice;
  const title = exportDictionary(useLocale())[table].title;
  const sample = useQuery(sampleQuery(choice, asOf));
  const [opened] = useState(() => new Date().toISOString());
  const query = new URLSearchParams({
    variant: 'data',
    sampleSeed: seed,
    sampleSize: String(size),
    ...(asOf === undefined ? {} : { asOf }),
  });
  return (
    <>
      <PageTitle
        tab={text('sampleTab')}
        title={
          sample.data === undefined
            ? title
            : text('sampleTitle', {
                rows: sample.data.rows.length,
                population: intl.formatNumber(sample.data.population),
                table: title,
              })
        }
        lead={text('sampleLead', { seed, instant: intl.formatDate(asOf ?? opened, INSTANT_FORMAT) })}
      >
        <Button
          component="a"
          href={`/api/v1/exports/${table}.csv?${query}`}
          download={`${table}-sample.csv`}
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
        >
          {text('sampleCsv')}
        </Button>
      </PageTitle>
      {asOf === undefined ? (
        <p className={styles['lead']}>
          {text('sampleFree')}{' '}
          <TextLink to="/audit/sample" search={{ table, seed, size, asOf: opened }}>
            {text('sampleKeep')}
          </TextLink>
        </p>
      ) : null}
      <Loaded query={sample} skeleton={<SkeletonRows rows={8} />}>
        {(drawn) =>
          drawn.rows.length === 0 ? (
            <EmptyState title={text('sampleEmpty')} />
          ) : (
            <SampleRows table={table} title={title} sample={drawn} />
          )
        }
      </Loaded>
      <details>
        <summary>{text('sampleHow')}</summary>
        <p className={styles['words']}>
          {text('sampleHowText', { seed, size, key: (sample.data?.key ?? []).join(':') || '…' })}
        </p>
      </details>
    </>
  );
}
