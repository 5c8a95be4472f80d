import type { Archetype } from '@firebreak/domain';
import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useArchetypeOptions } from '../../../components/archetype-options';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { isProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { vendorsMessages } from '../vendors.messages';
import { createVendor } from '../vendors.queries';
import styles from './new-vendor-dialog.module.css';

/** Asks for a vendor's name, kind and service, then opens its page. */
export function NewVendorDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const text = useMessages(vendorsMessages);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text('addTitle')}
      closeButtonProps={{ 'aria-label': text('cancel') }}
    >
      <NewVendorForm onClose={onClose} />
    </Modal>
  );
}

function NewVendorForm({ onClose }: { onClose: () => void }) {
  const text = useMessages(vendorsMessages);
  const kinds = useArchetypeOptions();
  const problemText = useProblemText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const [name, setName] = useState('');
  const [archetype, setArchetype] = useState<Archetype | null>(null);
  const [service, setService] = useState('');
  const [tried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const archetypeField = useRef<HTMLInputElement>(null);
  const adding = useMutation({
    mutationFn: createVendor,
    onSuccess: async ({ id }, { name: added }) => {
      void client.invalidateQueries({ queryKey: ['vendors'] });
      void client.invalidateQueries({ queryKey: ['risk'] });
      toast({ message: text('created', { name: added }) });
      await navigate({ to: '/vendors/$vendorId', params: { vendorId: id } });
    },
  });
  const nameMissing = name.trim() === '';
  const taken = isProblem(adding.error, 409);
  const nameError = tried && nameMissing ? text('nameMissing') : taken ? text('nameTaken') : undefined;
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (nameMissing) return nameField.current?.focus();
        if (archetype === null) return archetypeField.current?.focus();
        adding.mutate({ name: name.trim(), archetype, ...(service.trim() === '' ? {} : { service: service.trim() }) });
      }}
    >
      <TextInput
        ref={nameField}
        required
        data-autofocus
        withAsterisk={false}
        maxLength={200}
        label={text('name')}
        value={name}
        error={nameError}
        onChange={(event) => {
          setName(event.currentTarget.value);
          adding.reset();
        }}
      />
      <Select<Archetype>
        ref={archetypeField}
        searchable
        placeholder={text('archetypeExample')}
        label={text('archetype')}
        description={text('archetypeHint')}
        nothingFoundMessage={text('nothingFound')}
        data={kinds}
        value={archetype}
        error={tried && archetype === null ? text('archetypeMissing') : undefined}
        onChange={setArchetype}
      />
      <TextInput
        maxLength={200}
        label={text('service')}
        placeholder={text('serviceExample')}
        value={service}
        onChange={(event) => setService(event.currentTarget.value)}
      />
      {adding.isError && !taken ? <p role="alert">{problemText(adding.error)}</p> : null}
      <div className={styles['actions']}>
        <Button variant="default" onClick={onClose}>
          {text('cancel')}
        </Button>
        <Button type="submit" loading={adding.isPending}>
          {text('create')}
        </Button>
      </div>
    </form>
  );
}
