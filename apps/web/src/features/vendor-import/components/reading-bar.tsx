import { Button, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useMessages } from '../../../i18n/use-messages';
import { readingStepTexts, vendorImportMessages } from '../vendor-import.messages';
import { readingQuery } from '../vendor-import.queries';
import styles from '../vendors-import-page.module.css';

interface ReadingBarProps {
  /** The reading that is under way; null when none is. */
  reading: string | null;
  /** Breaks it off; left out where that cannot be. */
  onCancel?: () => void;
}

/** How far a list is on its way from the reader's computer to what importing it would do. */
export function ReadingBar({ reading, onCancel }: ReadingBarProps) {
  const text = useMessages(vendorImportMessages);
  const stepText = useMessages(readingStepTexts);
  const intl = useIntl();
  const { data } = useQuery({ ...readingQuery(reading ?? ''), enabled: reading !== null });
  const percent = data?.percent ?? null;
  const name = stepText(data?.step ?? 'uploading');
  return (
    <div className={styles['reading']}>
      {/* Only the step is announced: every percent would be too much to listen to. */}
      <p role="status" className={styles['status']}>
        {reading === null ? '' : `${name} …`}
      </p>
      {reading === null ? null : (
        <div className={styles['progress']}>
          {percent === null ? (
            <Progress.Root>
              <Progress.Section value={100} striped animated withAria={false} role="progressbar" aria-label={name} />
            </Progress.Root>
          ) : (
            <Progress value={percent} aria-label={name} />
          )}
          <span>{percent === null ? '' : intl.formatNumber(percent / 100, { style: 'percent' })}</span>
          {onCancel === undefined ? null : (
            <Button variant="default" size="compact-sm" onClick={onCancel}>
              {text('cancelReading')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
