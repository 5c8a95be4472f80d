import type { Locale, Role } from '@firebreak/domain';
import { nameOf, PEOPLE_LIMITS, ROLES } from '@firebreak/domain';
import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { LANGUAGE_OPTIONS } from '../../../components/setting-options';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { peopleQuery } from '../../../lib/people.queries';
import { ApiProblem, isProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { useSession } from '../../../session/use-session';
import { sentences } from '../../../i18n/joining';
import styles from '../settings-form.module.css';
import { settingsMessages } from '../settings.messages';
import { organizationQuery } from '../../../lib/organization.queries';
import { endOfDay } from '../access-until';
import { AccessUntilField, isOver } from './access-until-field';
import { invitePerson } from './people-changes';
import { peopleMessages } from './people.messages';

/** Asks for whom to invite and as what. */
export function InviteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const text = useMessages(peopleMessages);
  const shared = useMessages(settingsMessages);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={text('inviteTitle')}
      closeButtonProps={{ 'aria-label': shared('cancel') }}
    >
      <InviteForm onClose={onClose} />
    </Modal>
  );
}

function InviteForm({ onClose }: { onClose: () => void }) {
  const text = useMessages(peopleMessages);
  const shared = useMessages(settingsMessages);
  const problemText = useProblemText();
  const readerLocale = useLocale();
  const client = useQueryClient();
  const toast = useToast();
  const { organization } = useSession();
  const settings = useQuery(organizationQuery);
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('procurement');
  const [locale, setLocale] = useState<Locale>(organization.locale);
  const [lastDay, setLastDay] = useState('');
  const [tried, setTried] = useState(false);
  const emailField = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const inviting = useMutation({
    mutationFn: invitePerson,
    onSuccess: async (person) => {
      toast({ message: text('invitedToast', { name: person.name }) });
      onClose();
      await client.invalidateQueries(peopleQuery);
    },
  });
  const refused = inviting.error instanceof ApiProblem ? inviting.error.fields.map(({ pointer }) => pointer) : [];
  const isTaken = isProblem(inviting.error, 409);
  const emailFault = isTaken ? text('emailTaken') : refused.includes('/email') ? text('emailOdd') : undefined;
  const nameFault = refused.includes('/name') ? shared('nameRule') : undefined;
  const delivery = settings.data?.mailDelivery;
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (email.trim() === '') return emailField.current?.focus();
        if (name.trim() === '') return nameField.current?.focus();
        if (isOver(lastDay)) return;
        const accessUntil = lastDay === '' ? null : endOfDay(lastDay);
        inviting.mutate({ email: email.trim(), name: name.trim(), role, locale, accessUntil });
      }}
    >
      <p className={styles['hint']}>
        {sentences(
          readerLocale,
          text('inviteText'),
          delivery === 'waiting' ? text('mailWaits') : delivery === 'kept' ? text('mailKept') : null,
        )}
      </p>
      <TextInput
        ref={emailField}
        type="email"
        required
        data-autofocus
        withAsterisk={false}
        maxLength={254}
        label={text('email')}
        error={tried && email.trim() === '' ? text('emailMissing') : emailFault}
        value={email}
        onChange={(event) => {
          setEmail(event.currentTarget.value);
          inviting.reset();
        }}
      />
      <TextInput
        ref={nameField}
        required
        withAsterisk={false}
        maxLength={PEOPLE_LIMITS.nameCharacters}
        label={text('name')}
        error={tried && name.trim() === '' ? shared('missing') : nameFault}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          inviting.reset();
        }}
      />
      <Select<Role>
        allowDeselect={false}
        label={text('role')}
        data={ROLES.map((value) => ({ value, label: nameOf('role', value, readerLocale) }))}
        value={role}
        onChange={(value) => (value === null ? undefined : setRole(value))}
      />
      <Select<Locale>
        allowDeselect={false}
        label={text('language')}
        data={[...LANGUAGE_OPTIONS]}
        value={locale}
        onChange={(value) => (value === null ? undefined : setLocale(value))}
      />
      <AccessUntilField day={lastDay} onChange={setLastDay} />
      {inviting.isError && !isTaken && refused.length === 0 ? <p role="alert">{problemText(inviting.error)}</p> : null}
      <div className={styles['dialogActions']}>
        <Button variant="default" onClick={onClose}>
          {shared('cancel')}
        </Button>
        <Button type="submit" loading={inviting.isPending}>
          {text('send')}
        </Button>
      </div>
    </form>
  );
}
