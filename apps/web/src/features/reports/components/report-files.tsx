import type { Report } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { reportsMessages } from '../reports.messages';
import styles from './report-frame.module.css';

/** The same report as a file, of the very instant that the page shows, and on paper. */
export function ReportFiles({ report, instant }: { report: Report; instant: string | undefined }) {
  const text = useMessages(reportsMessages);
  const locale = useLocale();
  const download = (label: 'workbook' | 'safe' | 'exact', extension: string, choice: Record<string, string>) => {
    const query = new URLSearchParams({ ...choice, ...(instant === undefined ? {} : { asOf: instant }) });
    return (
      <Button
        component="a"
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden="true" />}
        href={`/api/v1/exports/${report}.${extension}?${query.toString()}`}
        download={`${report}.${extension}`}
      >
        {text(label)}
      </Button>
    );
  };
  return (
    <div className={styles['files']}>
      {download('workbook', 'xlsx', { locale })}
      {download('safe', 'csv', { variant: 'safe' })}
      {download('exact', 'csv', { variant: 'data' })}
      <Button
        variant="default"
        leftSection={<IconPrinter size={16} aria-hidden="true" />}
        onClick={() => window.print()}
      >
        {text('print')}
      </Button>
    </div>
  );
}
