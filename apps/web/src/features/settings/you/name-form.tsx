import type { Digest, Locale } from '@firebreak/domain';
import { DIGESTS, PEOPLE_LIMITS } from '@firebreak/domain';
import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { LANGUAGE_OPTIONS } from '../../../components/setting-options';
import { useToast } from '../../../components/toasts';
import { chooseLocale } from '../../../i18n/locale-store';
import { useMessages } from '../../../i18n/use-messages';
import { peopleQuery } from '../../../lib/people.queries';
import type { Person } from '../../../lib/people.queries';
import { ApiProblem, isProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { sessionQuery } from '../../../session/session.queries';
import styles from '../settings-form.module.css';
import { settingsMessages } from '../settings.messages';
import { changeMe } from '../settings.queries';
import { youMessages } from './you.messages';

/** One's name, language and digest; only what was touched is sent. */
export function NameForm({ user }: { user: Person }) {
  const text = useMessages(youMessages);
  const shared = useMessages(settingsMessages);
  const problemText = useProblemText();
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
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && Object.keys(entries).length > 0) saving.mutate();
      }}
    >
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
      {saving.isError && !refused ? <p role="alert">{problemText(saving.error)}</p> : null}
      <div className={styles['actions']}>
        <Button type="submit" loading={saving.isPending} disabled={Object.keys(entries).length === 0}>
          {shared('save')}
        </Button>
      </div>
    </form>
  );
}
