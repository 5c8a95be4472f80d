import { contractRun, CURRENCIES, VENDOR_CONTRACT_LIMITS } from '@firebreak/domain';
import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { organizationQuery } from '../../../lib/organization.queries';
import { isProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import styles from '../components/edit-vendor-dialog.module.css';
import { refreshVendor } from '../vendor-changes';
import type { Vendor } from '../vendor-detail.queries';
import { contentOf, currencyNamed, entriesOf, faultsOf } from './contract-entries';
import type { ContractEntries } from './contract-entries';
import { contractsMessages } from './contracts.messages';
import { addContract, changeContract } from './contracts.queries';
import type { Contract } from './contracts.queries';

interface ContractDialogProps {
  vendor: Vendor;
  /** Null for a new one. */
  contract: Contract | null;
  /** The vendor's own end is none of a contract's yet. */
  isFirst: boolean;
  onClose: () => void;
}

/** Adds a contract, or changes one; says at once by when notice is due. */
export function ContractDialog({ vendor, contract, isFirst, onClose }: ContractDialogProps) {
  const text = useMessages(contractsMessages);
  const problemText = useProblemText();
  const intl = useIntl();
  const client = useQueryClient();
  const toast = useToast();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const organization = useQuery(organizationQuery);
  const [entered, setEntered] = useState<Partial<ContractEntries>>({});
  const [isTried, setTried] = useState(false);
  const currency = currencyNamed(organization.data?.currency ?? null);
  const entries = { ...entriesOf(contract, isFirst ? vendor.contractEndsOn : null, currency), ...entered };
  const content = contentOf(entries);
  const faults = faultsOf(entries, today);
  const { noticeUntil } = contractRun(content, today);
  const saving = useMutation({
    mutationFn: () => (contract === null ? addContract(vendor.id, content) : changeContract(contract, content)),
    onSuccess: () => {
      toast({ message: text('saved') });
      onClose();
    },
    onSettled: () => refreshVendor(client),
  });
  const enter = (entry: Partial<ContractEntries>) => setEntered({ ...entered, ...entry });
  const faultAt = (field: keyof typeof faults) => {
    const fault = faults[field];
    return isTried && fault !== undefined ? text(fault) : undefined;
  };
  const problem = saving.error;
  return (
    <FormDialog
      title={text('dialogTitle')}
      confirm={text('save')}
      cancel={text('cancel')}
      busy={saving.isPending}
      problem={problem === null ? null : isProblem(problem, 412) ? text('stale') : problemText(problem)}
      onSubmit={() => {
        setTried(true);
        if (Object.keys(faults).length === 0) saving.mutate();
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={text('name')}
        maxLength={VENDOR_CONTRACT_LIMITS.nameCharacters}
        value={entries.name}
        error={faultAt('name')}
        onChange={(event) => enter({ name: event.currentTarget.value })}
      />
      <div className={styles['pair']}>
        <TextInput
          type="date"
          label={text('startsOn')}
          value={entries.startsOn}
          onChange={(event) => enter({ startsOn: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={text('endsOn')}
          value={entries.endsOn}
          error={faultAt('endsOn')}
          onChange={(event) => enter({ endsOn: event.currentTarget.value })}
        />
      </div>
      <Checkbox
        label={text('renewing')}
        checked={entries.renews}
        onChange={(event) => enter({ renews: event.currentTarget.checked })}
      />
      {entries.renews ? (
        <div className={styles['pair']}>
          <NumberInput
            hideControls
            label={text('renewalMonths')}
            min={1}
            max={VENDOR_CONTRACT_LIMITS.renewalMonths}
            allowDecimal={false}
            value={entries.renewalMonths}
            onChange={(renewalMonths) => enter({ renewalMonths })}
          />
          <NumberInput
            hideControls
            label={text('noticeDays')}
            description={
              noticeUntil === null
                ? undefined
                : text('noticeUntil', {
                    day: intl.formatDate(noticeUntil, { dateStyle: 'long', timeZone: 'UTC' }),
                  })
            }
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            min={0}
            max={VENDOR_CONTRACT_LIMITS.noticeDays}
            allowDecimal={false}
            value={entries.noticeDays}
            onChange={(noticeDays) => enter({ noticeDays })}
          />
        </div>
      ) : null}
      <TextInput
        type="date"
        max={today}
        label={text('noticeGivenOn')}
        value={entries.noticeGivenOn}
        error={faultAt('noticeGivenOn')}
        onChange={(event) => enter({ noticeGivenOn: event.currentTarget.value })}
      />
      <div className={styles['pair']}>
        <NumberInput
          hideControls
          label={text('annualValue')}
          min={0}
          max={VENDOR_CONTRACT_LIMITS.annualValue}
          allowDecimal={false}
          thousandSeparator=","
          value={entries.annualValue}
          onChange={(annualValue) => enter({ annualValue })}
        />
        <Select
          allowDeselect={false}
          label={text('currency')}
          data={CURRENCIES.map((value) => ({ value, label: value }))}
          value={entries.currency}
          onChange={(value) => enter({ currency: currencyNamed(value) })}
        />
      </div>
      <Textarea
        rows={2}
        label={text('note')}
        maxLength={VENDOR_CONTRACT_LIMITS.noteCharacters}
        value={entries.note}
        onChange={(event) => enter({ note: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
