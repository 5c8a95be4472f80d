import type { Digest, Locale } from '@firebreak/domain';
import { DIGESTS, PEOPLE_LIMITS } from '@firebreak/domain';
import { Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LANGUAGE_OPTIONS } from '../../../components/setting-options';
import { useToast } from '../../../components/toasts';
import { chooseLocale } from '../../../i18n/locale-store';
import { useMessages } from '../../../i18n/use-messages';
import { peopleQuery } from '../../../lib/people.queries';
import type { Person } from '../../../lib/people.queries';
import { ApiProblem, isProblem } from '../../../lib/problem';
import { sessionQuery } from '../../../session/session.queries';
import { EntriesForm } from '../entries-form';
import { settingsMessages } from '../settings.messages';
import { changeMe } from '../settings.queries';
import { youMessages } from './you.messages';

/** One's name, language and digest; only what was touched is sent. */
export function NameForm({ user }: { user: Person }) {
  const text = useMessages(youMessages);
  const shared = useMessages(settingsMessages);
  const client = useQueryClient();
  const toast = useToast();
  const [entries, setEntries] = useState<{ name?: string; locale?: Locale; digest?: Digest }>({});
  const saving = useMutation({
    mutationFn: () => changeMe(user.etag, entries),
    onSuccess: (saved) => {
      client.setQueryData(sessionQuery.queryKey, (session) => (session ? { ...session, user: saved } : session));
      if (entries.locale !== undefined) chooseLocale(entries.locale);
      setEntries({});
      toast({ message: shared('saved') });
      void client.invalidateQueries(peopleQuery);
    },
    onError: (error) => {
      if (isProblem(error, 412)) void client.invalidateQueries(sessionQuery);
    },
  });
  const name = entries.name ?? user.name;
  const refused = saving.error instanceof ApiProblem && saving.error.fields.some(({ pointer }) => pointer === '/name');
  return (
    <EntriesForm entries={entries} isComplete={name.trim() !== ''} saving={saving} isFieldRefused={refused}>
      <TextInput
        label={text('name')}
        description={text('nameHint')}
        autoComplete="name"
        maxLength={PEOPLE_LIMITS.nameCharacters}
        value={name}
        error={name.trim() === '' ? shared('missing') : refused ? shared('nameRule') : undefined}
        onChange={(event) => {
          setEntries({ ...entries, name: event.currentTarget.value });
          saving.reset();
        }}
      />
      <Select<Locale>
        allowDeselect={false}
        label={text('language')}
        data={[...LANGUAGE_OPTIONS]}
        value={entries.locale ?? user.locale}
        onChange={(locale) => (locale === null ? undefined : setEntries({ ...entries, locale }))}
      />
      <Select<Digest>
        allowDeselect={false}
        label={text('digest')}
        description={text('digestHint')}
        data={DIGESTS.map((value) => ({ value, label: text(value) }))}
        value={entries.digest ?? user.digest}
        onChange={(digest) => (digest === null ? undefined : setEntries({ ...entries, digest }))}
      />
    </EntriesForm>
  );
}
