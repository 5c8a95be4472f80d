import type { Currency, Locale } from '@firebreak/domain';
import { ORGANIZATION_LIMITS, PEOPLE_LIMITS } from '@firebreak/domain';
import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { EntryForm, EntryNotice } from '../../components/entry-page';
import { NewPasswordField, newPasswordFault } from '../../components/new-password-field';
import { LANGUAGE_OPTIONS, useCurrencyOptions } from '../../components/setting-options';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { instanceQuery } from '../../lib/instance.queries';
import { ApiProblem, isProblem } from '../../lib/problem';
import { useProblemText } from '../../lib/use-problem-text';
import { welcome } from '../../session/session.queries';
import { entryMessages } from './entry.messages';
import { becomeFirstAdministrator } from './entry.queries';

/** Asks for the organisation and for the person who will administer it. */
export function FirstAdministratorForm({ token }: { token: string }) {
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
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const becoming = useMutation({
    mutationFn: becomeFirstAdministrator,
    onSuccess: (session) => {
      void client.invalidateQueries(instanceQuery);
      router.history.replace(welcome(client, session));
    },
  });
  if (isProblem(becoming.error, 404)) return <EntryNotice title={text('badLinkTitle')}>{text('badFirst')}</EntryNotice>;
  const refused = becoming.error instanceof ApiProblem ? becoming.error.fields.map(({ pointer }) => pointer) : [];
  const faultOf = (pointer: string, value: string, words: string) =>
    tried && value.trim() === '' ? text('missing') : refused.includes(pointer) ? words : undefined;
  const isComplete = [organizationName, name, email].every((value) => value.trim() !== '');
  const edit = (set: (value: string) => void) => (value: string) => {
    set(value);
    becoming.reset();
  };
  return (
    <EntryForm
      title={text('firstTitle')}
      lead={text('firstLead')}
      problem={becoming.isError && refused.length === 0 ? problemText(becoming.error) : null}
      onSubmit={() => {
        setTried(true);
        if (!isComplete || newPasswordFault(password, { email, name }) !== null) return;
        becoming.mutate({
          token,
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
      <NewPasswordField
        label={text('password')}
        owner={{ email, name }}
        tried={tried}
        value={password}
        onChange={edit(setPassword)}
      />
      <Button type="submit" size="md" loading={becoming.isPending}>
        {text('create')}
      </Button>
    </EntryForm>
  );
}
