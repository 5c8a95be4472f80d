import { nameOf } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { SupplierRequest } from '../../../lib/supplier-requests.queries';
import { unbroken } from '../../../lib/unbroken';
import { takeRequestBack } from '../request-acts';
import { requestsMessages } from '../requests.messages';
import { useRequestAct } from '../use-request-act';
import styles from './requests.module.css';

/** What became of a request, and where it goes on. */
export function RequestOutcome({ request, mayWrite }: { request: SupplierRequest; mayWrite: boolean }) {
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
      {mayWrite && vendor !== null && request.requesterName !== null ? (
        <TakeBack request={request} vendor={vendor.name} />
      ) : null}
    </Section>
  );
}

function TakeBack({ request, vendor }: { request: SupplierRequest; vendor: string }) {
  const text = useMessages(requestsMessages);
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const taking = useRequestAct(
    () => takeRequestBack(request),
    () => text('takenBack'),
  );
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        {text('takeBack')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={text('takeBackTitle', { name: request.supplierName })}
        confirm={text('takeBack')}
        cancel={text('cancel')}
        busy={taking.isPending}
        problem={null}
        onConfirm={() => taking.mutate(undefined, { onSettled: close })}
        onClose={close}
      >
        {text(request.status === 'decided' ? 'takeBackDecided' : 'takeBackLinked', {
          vendor,
          requester: request.requesterName,
        })}
      </ConfirmDialog>
    </>
  );
}
