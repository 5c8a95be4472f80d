import { Button, Progress } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { DataCell } from '../../../components/data-table';
import { DateText } from '../../../components/date-text';
import { useMessages } from '../../../i18n/use-messages';
import { exportPackagesMessages } from '../export-packages.messages';
import { isUnderWay, type ExportPackage } from '../exports.queries';
import styles from './export-packages.module.css';

interface PackageRowProps {
  shown: ExportPackage;
  /** The name of whoever asked for it, once it is known. */
  requester: string | undefined;
}

const BYTES_A_MEGABYTE = 1_000_000;

/** One package: which instant it shows, who asked for it, and where it stands. */
export function PackageRow({ shown, requester }: PackageRowProps) {
  const text = useMessages(exportPackagesMessages);
  const intl = useIntl();
  const { instant, asOf, requestedAt, bytes } = shown;
  const megabytes =
    bytes === null
      ? ''
      : text('megabytes', {
          size: intl.formatNumber(bytes / BYTES_A_MEGABYTE, { maximumFractionDigits: 1, minimumFractionDigits: 1 }),
        });
  return (
    <tr>
      <DataCell column={0}>
        <DateText at={instant ?? asOf ?? requestedAt} />
      </DataCell>
      <DataCell column={1}>{requester ?? ''}</DataCell>
      <DataCell column={2}>{megabytes}</DataCell>
      <DataCell column={3}>
        <PackageState shown={shown} />
      </DataCell>
    </tr>
  );
}

function PackageState({ shown }: { shown: ExportPackage }) {
  const text = useMessages(exportPackagesMessages);
  const intl = useIntl();
  const { id, status, tables, tablesDone, failure, expiresAt } = shown;
  if (isUnderWay(shown))
    return (
      <Progress
        value={(100 * tablesDone) / tables.length}
        aria-label={text('progress')}
        className={styles['progress']}
      />
    );
  if (status === 'failed') return text(`failure_${failure ?? 'unforeseen'}`);
  if (status === 'expired') return text('expired');
  return (
    <div className={styles['ready']}>
      <Button
        component="a"
        href={`/api/v1/exports/${id}/content`}
        download
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden="true" />}
      >
        {text('download')}
      </Button>
      {expiresAt === null ? null : (
        <span>{text('until', { day: intl.formatDate(expiresAt, { dateStyle: 'medium' }) })}</span>
      )}
    </div>
  );
}
