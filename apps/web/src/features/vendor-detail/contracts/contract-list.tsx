import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import { DOT } from '../../../lib/dot';
import rowStyles from '../components/entry-rows.module.css';
import { useMoney } from '../use-money';
import { refreshVendor } from '../vendor-changes';
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
  const removal = useRemoval(vendor.id);
  return (
    <>
      <ul className={rowStyles['rows']}>
        {contracts.map((contract) => (
          <li key={contract.id}>
            <ContractWords contract={contract} today={today} />
            {mayChange ? (
              <span className={rowStyles['acts']}>
                <button
                  type="button"
                  aria-label={text('edit', { name: contract.name })}
                  onClick={() => setEditing(contract)}
                >
                  {text('editWord')}
                </button>
                <button
                  type="button"
                  aria-label={text('remove', { name: contract.name })}
                  onClick={() => removal.mutate(contract)}
                >
                  {text('removeWord')}
                </button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
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

/** Removes a contract at once, with a way back: what comes back is as new. */
function useRemoval(vendorId: string) {
  const text = useMessages(contractsMessages);
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const onError = (error: unknown) => toast({ message: problemText(error) });
  const onSettled = () => refreshVendor(client);
  const undoing = useMutation({
    mutationFn: ({
      id: _id,
      vendorId: _vendorId,
      etag: _etag,
      runsUntil: _runsUntil,
      noticeUntil: _noticeUntil,
      createdAt: _createdAt,
      updatedAt: _updatedAt,
      ...content
    }: Contract) => addContract(vendorId, content),
    onError,
    onSettled,
  });
  return useMutation({
    mutationFn: removeContract,
    onSuccess: (_, contract) =>
      toast({ message: text('removed', { name: contract.name }), undo: () => undoing.mutate(contract) }),
    onError,
    onSettled,
  });
}
