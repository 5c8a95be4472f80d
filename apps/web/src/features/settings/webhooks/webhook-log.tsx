import { NOTICE_NAMES, WEBHOOK_TEST } from '@firebreak/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { Loaded } from '../../../components/loaded';
import { MoreButton } from '../../../components/more-button';
import { SkeletonRows } from '../../../components/skeletons';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { INSTANT_FORMAT } from '../../../lib/instant-format';
import { deliveryStateMessages, webhookFaultMessages, webhooksMessages } from './webhooks.messages';
import { webhookLogQuery } from './webhooks.queries';
import type { WebhookDelivery } from './webhooks.queries';
import styles from './webhooks-page.module.css';

/** What was sent to a webhook and what came of each attempt; never what was answered. */
export function WebhookLog({ id }: { id: string }) {
  const text = useMessages(webhooksMessages);
  const log = useInfiniteQuery(webhookLogQuery(id));
  return (
    <section aria-label={text('log')}>
      <h3 className={styles['logTitle']}>{text('log')}</h3>
      <Loaded query={log} skeleton={<SkeletonRows rows={2} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <p className={styles['facts']}>{text('logEmpty')}</p>;
          return (
            <ul className={styles['log']}>
              {items.map((delivery) => (
                <Delivery key={delivery.id} delivery={delivery} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <MoreButton list={log} />
    </section>
  );
}

function Delivery({ delivery: { event, state, attempts } }: { delivery: WebhookDelivery }) {
  const text = useMessages(webhooksMessages);
  const states = useMessages(deliveryStateMessages);
  const faults = useMessages(webhookFaultMessages);
  const intl = useIntl();
  const locale = useLocale();
  return (
    <li className={styles['delivery']}>
      <p>
        {event === WEBHOOK_TEST ? text('testEvent') : NOTICE_NAMES[locale][event]} <strong>{states(state)}</strong>
      </p>
      <ul>
        {attempts.map(({ at, status, fault, tookMilliseconds: milliseconds }) => (
          <li key={at} className={styles['facts']}>
            {text('attempt', {
              at: intl.formatDate(at, { ...INSTANT_FORMAT, second: '2-digit' }),
              what: status === null ? faults(fault ?? 'unreachable') : text('answered', { status }),
              milliseconds: intl.formatNumber(milliseconds),
            })}
          </li>
        ))}
      </ul>
    </li>
  );
}
