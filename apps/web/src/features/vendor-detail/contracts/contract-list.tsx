import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useMessages } from '../../../i18n/use-messages';
import { DOT } from '../../../lib/dot';
import { EntryRows } from '../components/entry-rows';
import rowStyles from '../components/entry-rows.module.css';
import { useEntryRemoval } from '../use-entry-removal';
import { useMoney } from '../use-money';
import type { Vendor } from '../vendor-detail.queries';
import { ContractDialog } from './contract-dialog';
import { contractsMessages } from './contracts.messages';
import { addContract, removeContract } from './contracts.queries';
import type { Contract } from './contracts.queries';

interface ContractListProps {
  vendor: Vendor;
  contracts: readonly Contract[];
  today: string;
  mayChange: boolean;
}

/** The contracts one by one: until when each runs, and by when notice is due. */
export function ContractList({ vendor, contracts, today, mayChange }: ContractListProps) {
  const text = useMessages(contractsMessages);
  const [editing, setEditing] = useState<Contract | 'new' | null>(null);
  const removal = useEntryRemoval<Contract>({
    remove: removeContract,
    putBack: ({
      id: _id,
      vendorId: _vendorId,
      etag: _etag,
      runsUntil: _runsUntil,
      noticeUntil: _noticeUntil,
      createdAt: _createdAt,
      updatedAt: _updatedAt,
      ...content
    }) => addContract(vendor.id, content),
    removedText: ({ name }) => text('removed', { name }),
  });
  return (
    <>
      <EntryRows
        entries={contracts}
        renderWords={(contract) => <ContractWords contract={contract} today={today} />}
        mayChange={mayChange}
        onEdit={setEditing}
        onRemove={removal.mutate}
      />
      {mayChange ? (
        <Button variant="default" size="xs" mt="sm" onClick={() => setEditing('new')}>
          {text('add')}
        </Button>
      ) : null}
      {editing === null ? null : (
        <ContractDialog
          vendor={vendor}
          contract={editing === 'new' ? null : editing}
          isFirst={contracts.length === 0}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

function ContractWords({ contract, today }: { contract: Contract; today: string }) {
  const text = useMessages(contractsMessages);
  const intl = useIntl();
  const { runsUntil, noticeUntil, noticeGivenOn, renewalMonths: months, annualValue, currency, note } = contract;
  const money = useMoney(currency ?? 'HKD');
  const dayWords = (day: string) => intl.formatDate(day, { dateStyle: 'medium', timeZone: 'UTC' });
  const run =
    runsUntil === null ? text('noEnd') : text(runsUntil < today ? 'ended' : 'runsUntil', { day: dayWords(runsUntil) });
  return (
    <span className={rowStyles['words']}>
      <strong>{contract.name}</strong>
      <span className={rowStyles['detail']}>
        {[run, ...(annualValue === null ? [] : [text('aYear', { amount: money(annualValue) })])].join(DOT)}
      </span>
      {noticeGivenOn !== null ? <span>{text('noticeGiven', { day: dayWords(noticeGivenOn) })}</span> : null}
      {noticeUntil !== null && months !== null ? (
        <span>{text('renewsUnless', { day: dayWords(noticeUntil), months })}</span>
      ) : null}
      {noticeUntil === null && noticeGivenOn === null && months !== null ? (
        <span>{text('renews', { months })}</span>
      ) : null}
      {note === null ? null : <span className={rowStyles['detail']}>{note}</span>}
    </span>
  );
}
