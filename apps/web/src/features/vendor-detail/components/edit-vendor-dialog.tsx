import { nameOf, TIERS, VENDOR_LIMITS, VENDOR_STATUSES } from '@firebreak/domain';
import { Button, Modal, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useArchetypeOptions } from '../../../components/archetype-options';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { peopleQuery } from '../../../lib/people.queries';
import { tagsQuery } from '../../../lib/vendor-tags.queries';
import { ApiProblem, isProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { editingMessages } from '../editing.messages';
import { changeVendor, refreshVendor } from '../vendor-changes';
import { vendorQuery } from '../vendor-detail.queries';
import type { Vendor } from '../vendor-detail.queries';
import { changeOf, contractFaults, differingFields, fieldsOf } from '../vendor-fields';
import type { VendorFields } from '../vendor-fields';
import { ChangedMeanwhile } from './changed-meanwhile';
import { CONTRACT_POINTERS, ContractFields } from './contract-fields';
import styles from './edit-vendor-dialog.module.css';

interface EditVendorDialogProps {
  vendor: Vendor;
  /** Where the person begins. */
  at?: 'name' | 'contract';
  opened: boolean;
  onClose: () => void;
}

/** Changes what is said of a vendor; when somebody else was faster, the person's entries are kept on top of theirs. */
export function EditVendorDialog({ vendor, at = 'name', opened, onClose }: EditVendorDialogProps) {
  const text = useMessages(editingMessages);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text('title')}
      size="lg"
      closeButtonProps={{ 'aria-label': text('cancel') }}
    >
      <EditVendorForm vendor={vendor} at={at} onClose={onClose} />
    </Modal>
  );
}

const FIELD_NAMES = {
  name: 'name',
  aliases: 'aliases',
  domains: 'domains',
  archetype: 'archetype',
  service: 'service',
  tier: 'tier',
  status: 'status',
  ownerId: 'owner',
  nextReviewOn: 'nextReviewOn',
  notes: 'notes',
  tags: 'tags',
  contractEndsOn: 'contractEndsOn',
  notice: 'notice',
  noticeHours: 'noticeHours',
  dataReturnedOn: 'dataReturnedOn',
} as const satisfies Record<keyof VendorFields, keyof typeof editingMessages>;

function EditVendorForm({ vendor, at, onClose }: Required<Omit<EditVendorDialogProps, 'opened'>>) {
  const text = useMessages(editingMessages);
  const archetypes = useArchetypeOptions();
  const locale = useLocale();
  const problemText = useProblemText();
  const client = useQueryClient();
  const toast = useToast();
  const people = useQuery(peopleQuery);
  const known = useQuery(tagsQuery(undefined));
  const [base, setBase] = useState(vendor);
  const [entries, setEntries] = useState<Partial<VendorFields>>({});
  const [changedByOthers, setChangedByOthers] = useState<readonly (keyof VendorFields)[] | null>(null);
  const [isTried, setTried] = useState(false);
  const fields: VendorFields = { ...fieldsOf(base), ...entries };
  const saving = useMutation({
    mutationFn: () => changeVendor(base, changeOf(entries)),
    onSuccess: async (saved) => {
      client.setQueryData(vendorQuery(saved.id, undefined).queryKey, saved);
      toast({ message: text('saved') });
      onClose();
      await refreshVendor(client);
    },
  });
  const loading = useMutation({
    mutationFn: () => client.fetchQuery({ ...vendorQuery(vendor.id, undefined), staleTime: 0 }),
    onSuccess: (newest) => {
      setChangedByOthers(differingFields(fieldsOf(base), fieldsOf(newest)));
      setBase(newest);
      saving.reset();
    },
  });
  const enter = (entry: Partial<VendorFields>) => {
    setEntries({ ...entries, ...entry });
    if (!isProblem(saving.error, 412)) saving.reset();
  };
  const isStale = isProblem(saving.error, 412);
  const isTaken = isProblem(saving.error, 409);
  const isEmpty = fields.name.trim() === '';
  const refused = saving.error instanceof ApiProblem ? saving.error.fields : [];
  const isShownAtField =
    isStale ||
    isTaken ||
    refused.some(({ pointer }) => CONTRACT_POINTERS.includes(pointer) || pointer.startsWith('/domains'));
  const problem = loading.error ?? (isShownAtField ? null : saving.error);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isEmpty || Object.keys(contractFaults(fields)).length > 0) return;
        if (Object.keys(entries).length === 0) onClose();
        else saving.mutate();
      }}
    >
      {isStale || changedByOthers !== null ? (
        <ChangedMeanwhile
          state={isStale ? 'stale' : 'loaded'}
          fields={(changedByOthers ?? []).map((field) => text(FIELD_NAMES[field]))}
          busy={loading.isPending}
          onLoad={() => loading.mutate()}
        />
      ) : null}
      <TextInput
        data-autofocus={at === 'name' || undefined}
        label={text('name')}
        maxLength={VENDOR_LIMITS.nameCharacters}
        value={fields.name}
        error={isTaken ? text('nameTaken') : isEmpty ? text('nameMissing') : undefined}
        onChange={(event) => enter({ name: event.currentTarget.value })}
      />
      <div className={styles['pair']}>
        <Textarea
          label={text('aliases')}
          description={text('aliasesHint')}
          rows={2}
          value={fields.aliases}
          onChange={(event) => enter({ aliases: event.currentTarget.value })}
        />
        <Textarea
          label={text('domains')}
          description={text('domainsHint')}
          rows={2}
          value={fields.domains}
          error={refused.some(({ pointer }) => pointer.startsWith('/domains')) ? text('domainsWrong') : undefined}
          onChange={(event) => enter({ domains: event.currentTarget.value })}
        />
      </div>
      <Select<Vendor['archetype']>
        searchable
        allowDeselect={false}
        label={text('archetype')}
        data={[...archetypes]}
        value={fields.archetype}
        onChange={(archetype) => (archetype === null ? undefined : enter({ archetype }))}
      />
      <TextInput
        label={text('service')}
        maxLength={VENDOR_LIMITS.serviceCharacters}
        value={fields.service}
        onChange={(event) => enter({ service: event.currentTarget.value })}
      />
      <div className={styles['pair']}>
        <Select
          allowDeselect={false}
          label={text('tier')}
          data={[
            { value: '', label: text('tierSuggested') },
            ...TIERS.map((tier) => ({ value: String(tier), label: nameOf('tier', tier, locale) })),
          ]}
          value={fields.tier === null ? '' : String(fields.tier)}
          onChange={(value) => enter({ tier: TIERS.find((tier) => String(tier) === value) ?? null })}
        />
        <Select<Vendor['status']>
          allowDeselect={false}
          label={text('status')}
          data={VENDOR_STATUSES.filter((status) => status !== 'archived').map((value) => ({
            value,
            label: nameOf('vendorStatus', value, locale),
          }))}
          value={fields.status}
          onChange={(status) => (status === null ? undefined : enter({ status }))}
        />
        <Select
          searchable
          allowDeselect={false}
          label={text('owner')}
          data={[
            { value: '', label: text('nobody') },
            ...(people.data?.items ?? (base.owner === null ? [] : [base.owner])).map(({ id, name }) => ({
              value: id,
              label: name,
            })),
          ]}
          value={fields.ownerId ?? ''}
          onChange={(ownerId) => enter({ ownerId: ownerId === '' ? null : ownerId })}
        />
        <TextInput
          type="date"
          label={text('nextReviewOn')}
          value={fields.nextReviewOn}
          onChange={(event) => enter({ nextReviewOn: event.currentTarget.value })}
        />
      </div>
      <TagsInput
        label={text('tags')}
        description={text('tagsHint')}
        maxTags={VENDOR_LIMITS.tags}
        maxLength={VENDOR_LIMITS.tagCharacters}
        data={(known.data ?? []).map(({ tag }) => tag)}
        value={[...fields.tags]}
        onChange={(tags) => enter({ tags })}
      />
      <ContractFields fields={fields} isTried={isTried} refused={refused} isFirst={at === 'contract'} onEnter={enter} />
      <Textarea
        label={text('notes')}
        rows={4}
        maxLength={VENDOR_LIMITS.notesCharacters}
        value={fields.notes}
        onChange={(event) => enter({ notes: event.currentTarget.value })}
      />
      {problem === null ? null : <p role="alert">{problemText(problem)}</p>}
      <div className={styles['actions']}>
        <Button variant="default" onClick={onClose}>
          {text('cancel')}
        </Button>
        <Button type="submit" loading={saving.isPending} disabled={isStale}>
          {text('save')}
        </Button>
      </div>
    </form>
  );
}
