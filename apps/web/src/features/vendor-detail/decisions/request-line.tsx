import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { requestsOfVendorQuery } from '../../../lib/supplier-requests.queries';
import styles from './decisions.module.css';
import { decisionsMessages } from './decisions.messages';

/** Who asked for the vendor and what for, where somebody did. */
export function RequestLine({ vendorId }: { vendorId: string }) {
  const text = useMessages(decisionsMessages);
  const intl = useIntl();
  const requests = useQuery(requestsOfVendorQuery(vendorId, useAsOf()));
  return (requests.data?.items ?? []).map(({ id, requesterName, receivedAt, purpose, supplierName }) => (
    <p key={id} className={styles['rule']}>
      {text('askedBy', {
        name: requesterName ?? text('somebody'),
        day: intl.formatDate(receivedAt, { dateStyle: 'medium' }),
      })}{' '}
      <TextLink to="/requests/$requestId" params={{ requestId: id }}>
        {purpose?.split('\n', 1)[0] ?? supplierName}
      </TextLink>
    </p>
  ));
}
