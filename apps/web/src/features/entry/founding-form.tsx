import type { Schemas } from '@firebreak/api-client';
import type { Currency, Locale } from '@firebreak/domain';
import { ORGANIZATION_LIMITS, PEOPLE_LIMITS } from '@firebreak/domain';
import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { EntryForm } from '../../components/entry-page';
import { NewPasswordField } from '../../components/new-password-field';
import { LANGUAGE_OPTIONS, useCurrencyOptions } from '../../components/setting-options';
import { refusedPassword, usePasswordCheck } from '../../lib/use-password-check';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { instanceQuery } from '../../lib/instance.queries';
import { ApiProblem, isProblem } from '../../lib/problem';
import { useProblemText } from '../../lib/use-problem-text';
import { forgetSession, welcome } from '../../session/session.queries';
import type { Session } from '../../session/session.queries';
import { entryMessages } from './entry.messages';

/** An organisation and the person who will administer it, as they are asked for. */
export type Foundation = Omit<Schemas['BecomeFirstAdministratorDto'], 'token'>;

interface FoundingFormProps {
  title: string;
  lead: string;
  /** The words of the button. */
  action: string;
  /** The address that is known already; it is asked for when none is. */
  knownEmail?: string;
  /** What is shown when the link is not good any more. */
  badLink: ReactNode;
  found: (foundation: Foundation) => Promise<Session>;
}

/** Asks for an organisation and for the person who will administer it, and signs that person in. */
export function FoundingForm({ title, lead, action, knownEmail, badLink, found }: FoundingFormProps) {
  const text = useMessages(entryMessages);
  const problemText = useProblemText();
  const readerLocale = useLocale();
  const currencies = useCurrencyOptions();
  const client = useQueryClient();
  const router = useRouter();
  const [organizationName, setOrganizationName] = useState('');
  const [currency, setCurrency] = useState<Currency>('HKD');
  const [locale, setLocale] = useState<Locale>(readerLocale);
  const [name, setName] = useState('');
  const [email, setEmail] = useState(knownEmail ?? '');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const founding = useMutation({
    mutationFn: found,
    onSuccess: (session) => {
      // Somebody else may have been signed in here before.
      forgetSession(client);
      void client.invalidateQueries(instanceQuery);
      router.history.replace(welcome(client, session));
    },
  });
  const owner = { email, name, organizationName };
  const { faultOf: passwordFaultOf } = usePasswordCheck(owner);
  if (isProblem(founding.error, 404)) return badLink;
  const refused = founding.error instanceof ApiProblem ? founding.error.fields.map(({ pointer }) => pointer) : [];
  const faultOf = (pointer: string, value: string, words: string) =>
    tried && value.trim() === '' ? text('missing') : refused.includes(pointer) ? words : undefined;
  const isComplete = [organizationName, name, email].every((value) => value.trim() !== '');
  const edit = (set: (value: string) => void) => (value: string) => {
    set(value);
    founding.reset();
  };
  return (
    <EntryForm
      title={title}
      lead={lead}
      problem={founding.isError && refused.length === 0 ? problemText(founding.error) : null}
      onSubmit={() => {
        setTried(true);
        if (!isComplete || passwordFaultOf(password) !== null) return;
        founding.mutate({
          organizationName: organizationName.trim(),
          currency,
          locale,
          name: name.trim(),
          email: email.trim(),
          password,
        });
      }}
    >
      <TextInput
        size="md"
        required
        withAsterisk={false}
        autoComplete="organization"
        maxLength={ORGANIZATION_LIMITS.nameCharacters}
        label={text('organization')}
        error={faultOf('/organizationName', organizationName, text('nameRule'))}
        value={organizationName}
        onChange={(event) => edit(setOrganizationName)(event.currentTarget.value)}
      />
      <Select<Currency>
        size="md"
        searchable
        allowDeselect={false}
        label={text('currency')}
        data={currencies}
        value={currency}
        onChange={(value) => (value === null ? undefined : setCurrency(value))}
      />
      <Select<Locale>
        size="md"
        allowDeselect={false}
        label={text('language')}
        data={[...LANGUAGE_OPTIONS]}
        value={locale}
        onChange={(value) => (value === null ? undefined : setLocale(value))}
      />
      <TextInput
        size="md"
        required
        withAsterisk={false}
        autoComplete="name"
        maxLength={PEOPLE_LIMITS.nameCharacters}
        label={text('name')}
        error={faultOf('/name', name, text('nameRule'))}
        value={name}
        onChange={(event) => edit(setName)(event.currentTarget.value)}
      />
      {knownEmail === undefined ? (
        <TextInput
          size="md"
          type="email"
          name="email"
          required
          withAsterisk={false}
          autoComplete="username"
          label={text('email')}
          error={faultOf('/email', email, text('emailOdd'))}
          value={email}
          onChange={(event) => edit(setEmail)(event.currentTarget.value)}
        />
      ) : (
        // Tells a password manager whose password it is.
        <input type="email" name="email" autoComplete="username" value={knownEmail} readOnly hidden />
      )}
      <NewPasswordField
        label={text('password')}
        owner={owner}
        tried={tried}
        refused={refusedPassword(founding.error)}
        value={password}
        onChange={edit(setPassword)}
      />
      <Button type="submit" size="md" loading={founding.isPending}>
        {action}
      </Button>
    </EntryForm>
  );
}
