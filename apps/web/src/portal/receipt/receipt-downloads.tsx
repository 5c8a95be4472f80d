import { useQuery } from '@tanstack/react-query';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { isProblem } from '../../lib/problem';
import { Button, ButtonLink } from '../components/button';
import prose from '../components/prose.module.css';
import { hrefTo } from '../portal-route';
import { usePortalProblem } from '../use-portal-problem';
import { receiptDownloadMessages } from './receipt-downloads.messages';
import styles from './receipt-downloads.module.css';
import { receiptAddress, receiptQuery } from './receipt.queries';

/** The receipt to keep: as PDF and as a file that can be checked, with its hash and how to check it. */
export function ReceiptDownloads({ isVerified }: { isVerified: boolean }) {
  const text = useMessages(receiptDownloadMessages);
  return (
    <section className={prose['stack']}>
      <h2>{text('title')}</h2>
      {isVerified ? (
        <OpenReceipt />
      ) : (
        <>
          <p className={prose['muted']}>{text('locked')}</p>
          <div>
            <ButtonLink look="quiet" href={hrefTo({ page: 'code', back: '#/receipt' })}>
              {text('unlock')}
            </ButtonLink>
          </div>
        </>
      )}
    </section>
  );
}

function OpenReceipt() {
  const text = useMessages(receiptDownloadMessages);
  const locale = useLocale();
  const problemText = usePortalProblem();
  const receipt = useQuery(receiptQuery);
  if (receipt.isError) {
    // What was signed before there were receipts has none.
    if (isProblem(receipt.error, 404)) return null;
    return (
      <>
        <p role="alert">{problemText(receipt.error)}</p>
        <div>
          <Button look="quiet" onClick={() => void receipt.refetch()}>
            {text('pdf')}
          </Button>
        </div>
      </>
    );
  }
  const { sha256, fingerprint } = receipt.data ?? { sha256: '…', fingerprint: '…' };
  return (
    <>
      <p>{text('intro')}</p>
      <div className={prose['actions']}>
        <ButtonLink href={receiptAddress('pdf', locale)}>{text('pdf')}</ButtonLink>
        <ButtonLink look="quiet" href={receiptAddress('json', locale)}>
          {text('json')}
        </ButtonLink>
      </div>
      <dl className={styles['proof']}>
        <dt>{text('hash')}</dt>
        <dd>
          <code>{sha256}</code>
        </dd>
        <dt>{text('fingerprint')}</dt>
        <dd>
          <code>{fingerprint}</code>
        </dd>
      </dl>
      <p className={prose['small']}>{text('mailed')}</p>
      <details className={styles['how']}>
        <summary>{text('howTitle')}</summary>
        <p>{text('howText')}</p>
        <pre className={styles['command']} lang="en">
          node verify-receipt.mjs receipt.json --key {fingerprint}
        </pre>
        <p>
          <a href="/verify-receipt.mjs" download="verify-receipt.mjs">
            {text('program')}
          </a>
        </p>
        <p>
          <a href="/api/v1/signing-keys">{text('keys')}</a>
        </p>
      </details>
    </>
  );
}
