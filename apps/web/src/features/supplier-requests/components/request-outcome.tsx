import { nameOf } from '@firebreak/domain';
import { useIntl } from 'react-intl';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { SupplierRequest } from '../../../lib/supplier-requests.queries';
import { unbroken } from '../../../lib/unbroken';
import { requestsMessages } from '../requests.messages';
import styles from './requests.module.css';

/** What became of a request, and where it goes on. */
export function RequestOutcome({ request }: { request: SupplierRequest }) {
  const text = useMessages(requestsMessages);
  const locale = useLocale();
  const intl = useIntl();
  const { vendor, outcome, settledAt, settledBy, declineReason } = request;
  const dayOf = (instant: string) => unbroken(intl.formatDate(instant, { dateStyle: 'medium' }));
  return (
    <Section title={nameOf('supplierRequestStatus', request.status, locale)}>
      {settledAt === null ? null : (
        <p>
          {outcome === null
            ? text('declinedBy', { name: settledBy, day: dayOf(settledAt) })
            : text('settledBy', {
                outcome: nameOf('decisionOutcome', outcome, locale),
                name: settledBy,
                day: dayOf(settledAt),
              })}
        </p>
      )}
      {declineReason === null ? null : <p className={styles['purpose']}>{declineReason}</p>}
      {vendor === null ? null : (
        <p>
          {text('linkedTo')}{' '}
          <TextLink to="/vendors/$vendorId" params={{ vendorId: vendor.id }} hash="decision">
            {vendor.name}
          </TextLink>
        </p>
      )}
    </Section>
  );
}
