import { nameOf } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Section } from '../../../components/section';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { SupplierRequestDetail } from '../../../lib/supplier-requests.queries';
import { linkVendor } from '../request-acts';
import { requestsMessages } from '../requests.messages';
import { useRequestAct } from '../use-request-act';
import { DeclineDialog } from './decline-dialog';
import { MakeVendorForm } from './make-vendor-form';
import { DOT } from '../../../lib/dot';
import styles from './requests.module.css';

/** What to do with a request that waits: take it to a vendor that is there, make one, or decline. */
export function RequestActs({ request, mayWrite }: { request: SupplierRequestDetail; mayWrite: boolean }) {
  const text = useMessages(requestsMessages);
  const locale = useLocale();
  const navigate = useNavigate();
  const [isDeclining, setDeclining] = useState(false);
  const linking = useRequestAct(
    (vendorId: string) => linkVendor(request, vendorId),
    ({ vendor }) => {
      if (vendor !== null)
        void navigate({ to: '/vendors/$vendorId', params: { vendorId: vendor.id }, hash: 'decision' });
      return text('linked', { name: vendor?.name });
    },
  );
  return (
    <>
      <Section title={text('likenesses')}>
        {request.likenesses.length === 0 ? (
          <p className={styles['aside']}>{text('likenessesNone')}</p>
        ) : (
          <ul className={styles['likenesses']}>
            {request.likenesses.map(({ id, name, status, matchedBy }) => (
              <li key={id}>
                <span>
                  <TextLink to="/vendors/$vendorId" params={{ vendorId: id }}>
                    {name}
                  </TextLink>
                  <span className={styles['aside']}>
                    {text(`by_${matchedBy}`)}
                    {DOT}
                    {nameOf('vendorStatus', status, locale)}
                  </span>
                </span>
                {mayWrite && status !== 'archived' ? (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={text('linkName', { name })}
                    loading={linking.isPending}
                    onClick={() => linking.mutate(id)}
                  >
                    {text('link')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {mayWrite ? (
        <Section title={text('next')}>
          <MakeVendorForm request={request} onDecline={() => setDeclining(true)} />
        </Section>
      ) : null}
      {isDeclining ? <DeclineDialog request={request} onClose={() => setDeclining(false)} /> : null}
    </>
  );
}
