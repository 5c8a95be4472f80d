import { nameOf, whyAdministratorApproves } from '@firebreak/domain';
import { useIntl } from 'react-intl';
import { DayText } from '../../../components/date-text';
import { DetailColumns } from '../../../components/detail-columns';
import { PageTitle } from '../../../components/page-title';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { unbroken } from '../../../lib/unbroken';
import type { SupplierRequestDetail } from '../../../lib/supplier-requests.queries';
import { useMayWrite } from '../../../session/use-session';
import { requestsMessages } from '../requests.messages';
import { RequestActs } from './request-acts-section';
import { RequestOutcome } from './request-outcome';
import { RequestStanding } from './request-standing';
import { RequestTouch } from './request-touch';
import { DOT } from '../../../lib/dot';
import styles from './requests.module.css';

/** Everything about one request. */
export function RequestContent({ request }: { request: SupplierRequestDetail }) {
  const text = useMessages(requestsMessages);
  const locale = useLocale();
  const intl = useIntl();
  const mayWrite = useMayWrite();
  const day = unbroken(intl.formatDate(request.receivedAt, { dateStyle: 'medium' }));
  const bandText = (band: typeof request.inherentBand) =>
    locale === 'en' ? nameOf('band', band, locale).toLowerCase() : nameOf('band', band, locale);
  const isWaiting = request.status === 'waiting';
  return (
    <>
      <p className={styles['back']}>
        <TextLink to="/requests">← {text('back')}</TextLink>
      </p>
      <PageTitle
        large
        tab={request.supplierName}
        title={request.supplierName}
        lead={
          <>
            {nameOf('archetype', request.archetype, locale)} ·{' '}
            {text('askedBy', { name: request.requesterName ?? text('somebody'), day })} ·{' '}
            <RequestStanding request={request} />
          </>
        }
      />
      <DetailColumns
        isSideFirst
        side={
          <>
            {isWaiting ? (
              <Section title={text('outlook')}>
                <p className={styles['purpose']}>
                  {text('outlookText', {
                    worst: bandText(request.residualBand),
                    inherent: bandText(request.inherentBand),
                    tier: nameOf('tier', request.suggestedTier, locale),
                  })}
                </p>
                {whyAdministratorApproves({ assessed: true, residual: { band: request.residualBand } }) ===
                null ? null : (
                  <p className={styles['aside']}>{text('outlookAdministrator')}</p>
                )}
              </Section>
            ) : (
              <RequestOutcome request={request} mayWrite={mayWrite} />
            )}
            {isWaiting ? <RequestActs request={request} mayWrite={mayWrite} /> : null}
          </>
        }
      >
        <Section title={text('purpose')}>
          <p className={styles['purpose']}>{request.purpose ?? text('forgotten')}</p>
        </Section>
        <RequestTouch request={request} />
        <Section title={text('facts')}>
          <dl className={styles['facts']}>
            <dt>{text('requester')}</dt>
            <dd>
              {request.requesterName === null ? (
                text('forgotten')
              ) : (
                <>
                  {request.requesterName}
                  {DOT}
                  <a href={`mailto:${request.requesterEmail}`}>{request.requesterEmail}</a>
                </>
              )}
              {request.byLink ? <span className={styles['aside']}>{text('byLink')}</span> : null}
            </dd>
            <dt>{text('website')}</dt>
            <dd>{request.website ?? text('notSaid')}</dd>
            <dt>{text('usage')}</dt>
            <dd>{nameOf('supplierUsage', request.usage, locale)}</dd>
            <dt>{text('neededOn')}</dt>
            <dd>{request.neededOn === null ? text('notSaid') : <DayText on={request.neededOn} />}</dd>
          </dl>
        </Section>
      </DetailColumns>
    </>
  );
}
