import { PERSONAL_DATA_LIMITS } from '@firebreak/domain';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { PageTitle } from '../../../components/page-title';
import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import { useSession } from '../../../session/use-session';
import formStyles from '../settings-form.module.css';
import { EraseDialog } from './erase-dialog';
import { ErasuresSection } from './erasures-section';
import { FoundPerson } from './found-person';
import { personalDataMessages } from './personal-data.messages';
import { searchPerson } from './personal-data.queries';
import type { Erased } from './personal-data.queries';
import styles from './personal-data-page.module.css';
import { recordsOf } from './records-of';
import { TextsList } from './texts-list';

/** Where a person stands in the register, and erasing it, for administrators. */
export function PersonalDataPage() {
  const text = useMessages(personalDataMessages);
  const isAdmin = useSession().user.role === 'admin';
  return (
    <>
      <PageTitle title={text('title')} tab={text('title')} lead={isAdmin ? text('lead') : undefined} />
      {isAdmin ? (
        <div className={formStyles['parts']}>
          <PersonSearch />
          <ErasuresSection />
        </div>
      ) : (
        <EmptyState title={text('adminsOnly')} />
      )}
    </>
  );
}

function PersonSearch() {
  const text = useMessages(personalDataMessages);
  const problemText = useProblemText();
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const [erased, setErased] = useState<Erased | null>(null);
  const search = useMutation({ mutationFn: searchPerson });
  const email = typed.trim();
  return (
    <>
      <Section title={text('find')}>
        <form
          noValidate
          className={styles['search']}
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            setErased(null);
            if (email !== '') search.mutate(email);
          }}
        >
          <TextInput
            type="email"
            autoComplete="off"
            label={text('address')}
            description={text('addressHint')}
            maxLength={PERSONAL_DATA_LIMITS.addressCharacters}
            value={typed}
            error={isTried && email === '' ? text('missing') : undefined}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" loading={search.isPending}>
            {text('search')}
          </Button>
          {search.error === null ? null : <p role="alert">{problemText(search.error)}</p>}
        </form>
      </Section>
      {search.data === undefined ? null : <FoundPerson found={search.data} onErase={() => setErasing(true)} />}
      {erased === null ? null : (
        <>
          <p role="status">
            {text('done', { rows: recordsOf(erased), past: erased.pastStates, payloads: erased.payloads })}
          </p>
          <TextsList title={text('textsLeft')} texts={erased.texts} />
        </>
      )}
      {isErasing && search.data !== undefined ? (
        <EraseDialog
          email={search.variables}
          found={search.data}
          onErased={(result) => {
            setErasing(false);
            setErased(result);
            setTyped('');
            setTried(false);
            search.reset();
          }}
          onClose={() => setErasing(false)}
        />
      ) : null}
    </>
  );
}
