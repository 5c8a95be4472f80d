import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { LoadProblem } from '../../../components/load-problem';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { receiptMessages } from '../receipt.messages';
import { receiptAddress, receiptQuery } from '../receipt.queries';
import styles from './signature.module.css';

/** The receipt that the vendor was given, to download; nothing where there is none. */
export function Receipt({ assessmentId }: { assessmentId: string }) {
  const text = useMessages(receiptMessages);
  const locale = useLocale();
  const asOf = useAsOf();
  const receipt = useQuery(receiptQuery(assessmentId, asOf));
  if (receipt.isError) return <LoadProblem error={receipt.error} onRetry={() => void receipt.refetch()} />;
  if (!receipt.data) return null;
  const look = { variant: 'default', size: 'xs', component: 'a' } as const;
  return (
    <section className={styles['signature']}>
      <h2>{text('title')}</h2>
      <p>{text('text')}</p>
      <div className={styles['downloads']}>
        <Button {...look} href={receiptAddress(assessmentId, 'pdf', locale, asOf)}>
          PDF
        </Button>
        <Button {...look} href={receiptAddress(assessmentId, 'json', locale, asOf)}>
          {text('json')}
        </Button>
      </div>
      <p className={styles['foot']}>
        {text('hash')} <code>{receipt.data.sha256}</code>
      </p>
    </section>
  );
}
