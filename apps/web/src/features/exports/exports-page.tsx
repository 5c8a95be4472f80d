import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { PageTitle } from '../../components/page-title';
import { useMessages } from '../../i18n/use-messages';
import { useAsOf } from '../../lib/as-of';
import styles from './exports-page.module.css';
import { exportsMessages } from './exports.messages';

const VARIANTS = [
  { variant: 'safe', title: 'safeTitle', text: 'safeText', action: 'safeAction', button: 'filled' },
  { variant: 'data', title: 'dataTitle', text: 'dataText', action: 'dataAction', button: 'default' },
] as const;

/** The register as CSV, in the two variants and with what sets them apart. */
export function ExportsPage() {
  const text = useMessages(exportsMessages);
  const asOf = useAsOf();
  const instant = asOf === undefined ? '' : `&asOf=${encodeURIComponent(asOf)}`;
  return (
    <>
      <PageTitle title={text('title')} tab={text('tab')} lead={text('lead')} />
      <div className={styles['variants']}>
        {VARIANTS.map(({ variant, title, text: explanation, action, button }) => (
          <section key={variant} className={styles['variant']} aria-label={text(title)}>
            <h2>{text(title)}</h2>
            <p>{text(explanation)}</p>
            <Button
              component="a"
              href={`/api/v1/exports/vendors.csv?variant=${variant}${instant}`}
              download={variant === 'safe' ? 'vendors-spreadsheet.csv' : 'vendors.csv'}
              variant={button}
              leftSection={<IconDownload size={16} aria-hidden="true" />}
            >
              {text(action)}
            </Button>
          </section>
        ))}
      </div>
      <p className={styles['format']}>{text('format')}</p>
    </>
  );
}
