import { TIMELY_NOTICE_HOURS } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { DayText } from '../../../components/date-text';
import { EmptyState } from '../../../components/empty-state';
import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { ContractList } from '../contracts/contract-list';
import { contractsQuery } from '../contracts/contracts.queries';
import { contractMessages } from '../contract.messages';
import type { Vendor } from '../vendor-detail.queries';
import styles from './contract-section.module.css';

interface ContractSectionProps {
  vendor: Vendor;
  mayChange: boolean;
  onEdit: () => void;
}

/** What our contract with the vendor says: until when, how soon it must tell us, and what became of our data. */
export function ContractSection({ vendor, mayChange, onEdit }: ContractSectionProps) {
  const text = useMessages(contractMessages);
  const { contractEndsOn, noticeHours, withoutNoticeDuty, dataReturnedOn } = vendor;
  const asOf = useAsOf();
  const [now] = useState(() => new Date().toISOString());
  const today = (asOf ?? now).slice(0, 10);
  const contracts = useQuery(contractsQuery(vendor.id, asOf)).data?.items ?? [];
  const isOver = contractEndsOn !== null && contractEndsOn < today;
  const list = <ContractList vendor={vendor} contracts={contracts} today={today} mayChange={mayChange} />;
  const isEmpty = contracts.length === 0 && contractEndsOn === null;
  if (isEmpty && noticeHours === null && !withoutNoticeDuty && dataReturnedOn === null) {
    return (
      <Section title={text('title')}>
        <EmptyState
          title={text('emptyTitle')}
          action={
            mayChange ? (
              <Button variant="default" onClick={onEdit}>
                {text('edit')}
              </Button>
            ) : null
          }
        >
          {text('emptyText')}
        </EmptyState>
        {list}
      </Section>
    );
  }
  return (
    <Section
      title={text('title')}
      aside={
        mayChange ? (
          <Button variant="default" size="xs" onClick={onEdit}>
            {text('edit')}
          </Button>
        ) : undefined
      }
    >
      <dl className={styles['facts']}>
        <div>
          <dt>{text(isOver ? 'ended' : 'ends')}</dt>
          <dd>{contractEndsOn === null ? text('noEnd') : <DayText on={contractEndsOn} />}</dd>
        </div>
        <div>
          <dt>{text('notice')}</dt>
          <dd>
            <NoticeWords hours={noticeHours} isNone={withoutNoticeDuty} />
          </dd>
        </div>
        <div>
          <dt>{text('data')}</dt>
          <dd>
            <DataWords returnedOn={dataReturnedOn} isOver={isOver} />
          </dd>
        </div>
      </dl>
      {list}
    </Section>
  );
}

function NoticeWords({ hours, isNone }: { hours: number | null; isNone: boolean }) {
  const text = useMessages(contractMessages);
  if (isNone) return text('noHours');
  if (hours === null) return text('unknownHours');
  return hours > TIMELY_NOTICE_HOURS
    ? text('withinTooLong', { hours, timely: TIMELY_NOTICE_HOURS })
    : text('within', { hours });
}

function DataWords({ returnedOn, isOver }: { returnedOn: string | null; isOver: boolean }) {
  const text = useMessages(contractMessages);
  const intl = useIntl();
  if (returnedOn === null) return text(isOver ? 'notReturned' : 'returnedLater');
  return text('returned', { day: intl.formatDate(returnedOn, { dateStyle: 'medium', timeZone: 'UTC' }) });
}
