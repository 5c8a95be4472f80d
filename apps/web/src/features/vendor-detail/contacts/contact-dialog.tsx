import { CONTACT_DUTIES, nameOf, VENDOR_CONTACT_LIMITS } from '@firebreak/domain';
import type { ContactDuty } from '@firebreak/domain';
import { Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { ApiProblem, isProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { contactsMessages } from './contacts.messages';
import { addContact, changeContact } from './contacts.queries';
import type { Contact } from './contacts.queries';

interface ContactDialogProps {
  vendorId: string;
  /** Null for a new one. */
  contact: Contact | null;
  onClose: () => void;
}

/** Adds a contact, or changes one. */
export function ContactDialog({ vendorId, contact, onClose }: ContactDialogProps) {
  const text = useMessages(contactsMessages);
  const locale = useLocale();
  const problemText = useProblemText();
  const client = useQueryClient();
  const toast = useToast();
  const [name, setName] = useState(contact?.name ?? '');
  const [duty, setDuty] = useState<ContactDuty>(contact?.duty ?? 'security');
  const [position, setPosition] = useState(contact?.position ?? '');
  const [email, setEmail] = useState(contact?.email ?? '');
  const [phone, setPhone] = useState(contact?.phone ?? '');
  const [isTried, setTried] = useState(false);
  const saving = useMutation({
    mutationFn: () => {
      const content = {
        name: name.trim(),
        duty,
        position: orNull(position),
        email: orNull(email),
        phone: orNull(phone),
      };
      return contact === null ? addContact(vendorId, content) : changeContact(contact, content);
    },
    onSuccess: () => {
      toast({ message: text('saved') });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['vendors', vendorId] }),
  });
  const refused = saving.error instanceof ApiProblem ? saving.error.fields.map(({ pointer }) => pointer) : [];
  const problem = saving.error === null || refused.includes('/email') ? null : saving.error;
  return (
    <FormDialog
      title={text('addTitle')}
      confirm={text('save')}
      cancel={text('cancel')}
      busy={saving.isPending}
      problem={problem === null ? null : isProblem(problem, 412) ? text('stale') : problemText(problem)}
      onSubmit={() => {
        setTried(true);
        if (name.trim() !== '') saving.mutate();
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={text('name')}
        maxLength={VENDOR_CONTACT_LIMITS.nameCharacters}
        value={name}
        error={isTried && name.trim() === '' ? text('nameMissing') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        allowDeselect={false}
        label={text('duty')}
        data={CONTACT_DUTIES.map((value) => ({ value, label: nameOf('contactDuty', value, locale) }))}
        value={duty}
        onChange={(value) => setDuty(CONTACT_DUTIES.find((known) => known === value) ?? duty)}
      />
      <TextInput
        label={text('position')}
        maxLength={VENDOR_CONTACT_LIMITS.positionCharacters}
        value={position}
        onChange={(event) => setPosition(event.currentTarget.value)}
      />
      <TextInput
        type="tel"
        label={text('phone')}
        description={text('phoneHint')}
        maxLength={VENDOR_CONTACT_LIMITS.phoneCharacters}
        value={phone}
        onChange={(event) => setPhone(event.currentTarget.value)}
      />
      <TextInput
        type="email"
        label={text('email')}
        maxLength={254}
        value={email}
        error={refused.includes('/email') ? text('emailWrong') : undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

function orNull(value: string): string | null {
  return value.trim() === '' ? null : value.trim();
}
