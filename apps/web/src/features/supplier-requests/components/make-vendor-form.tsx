import { VENDOR_LIMITS } from '@firebreak/domain';
import { Button, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useArchetypeOptions } from '../../../components/archetype-options';
import { useMessages } from '../../../i18n/use-messages';
import { isProblem } from '../../../lib/problem';
import type { SupplierRequest } from '../../../lib/supplier-requests.queries';
import { makeVendor } from '../request-acts';
import { requestsMessages } from '../requests.messages';
import { useRequestAct } from '../use-request-act';
import styles from './requests.module.css';

/** Adds the supplier to the register as a prospect, under the name and kind that are right. */
export function MakeVendorForm({ request, onDecline }: { request: SupplierRequest; onDecline: () => void }) {
  const text = useMessages(requestsMessages);
  const navigate = useNavigate();
  const options = useArchetypeOptions();
  const [name, setName] = useState(request.supplierName);
  const [archetype, setArchetype] = useState(request.archetype);
  const making = useRequestAct(
    () => makeVendor(request, { name: name.trim(), archetype }),
    ({ vendor }) => {
      if (vendor !== null)
        void navigate({ to: '/vendors/$vendorId', params: { vendorId: vendor.id }, hash: 'decision' });
      return text('linked', { name: vendor?.name });
    },
  );
  const isEmpty = name.trim() === '';
  const nameError = isEmpty ? text('nameMissing') : isProblem(making.error, 409) ? text('nameTaken') : undefined;
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) making.mutate(undefined);
      }}
    >
      <TextInput
        label={text('name')}
        maxLength={VENDOR_LIMITS.nameCharacters}
        value={name}
        error={nameError}
        onChange={(event) => {
          setName(event.currentTarget.value);
          making.reset();
        }}
      />
      <Select
        allowDeselect={false}
        searchable
        label={text('archetype')}
        data={options}
        value={archetype}
        onChange={(value) => setArchetype(options.find((option) => option.value === value)?.value ?? archetype)}
      />
      <p className={styles['aside']}>{text('makeVendorHint')}</p>
      <div className={styles['actions']}>
        <Button type="submit" loading={making.isPending}>
          {text('makeVendor')}
        </Button>
        <Button variant="default" onClick={onDecline}>
          {text('decline')}
        </Button>
      </div>
    </form>
  );
}
