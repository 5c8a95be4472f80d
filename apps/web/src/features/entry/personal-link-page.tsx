import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { EntryForm, EntryNotice, EntryPage } from '../../components/entry-page';
import { loadMessages } from '../../components/load.messages';
import { Loaded } from '../../components/loaded';
import { NewPasswordField, newPasswordFault } from '../../components/new-password-field';
import { SkeletonBlock } from '../../components/skeletons';
import { TextLink } from '../../components/text-link';
import { useMessages } from '../../i18n/use-messages';
import { isProblem } from '../../lib/problem';
import { useProblemText } from '../../lib/use-problem-text';
import { forgetSession, welcome } from '../../session/session.queries';
import { entryMessages } from './entry.messages';
import { openPersonalLink, personalLinkQuery } from './entry.queries';
import { useLinkToken } from './use-link-token';

type Purpose = 'invitation' | 'password_reset';

/** Where the link of an invitation leads: a first password. */
export function JoinPage() {
  return <PersonalLinkPage purpose="invitation" />;
}

/** Where the link of a reset leads: a new password. */
export function ResetPasswordPage() {
  return <PersonalLinkPage purpose="password_reset" />;
}

function PersonalLinkPage({ purpose }: { purpose: Purpose }) {
  const text = useMessages(entryMessages);
  const loadText = useMessages(loadMessages);
  const problemText = useProblemText();
  const token = useLinkToken();
  const link = useQuery({ ...personalLinkQuery(token), enabled: token !== '' });
  const title = purpose === 'invitation' ? text('joinPending') : text('resetTitle');
  return (
    <EntryPage title={title}>
      {token === '' || isProblem(link.error, 404) ? (
        <BadLink purpose={purpose} />
      ) : link.isError ? (
        <EntryForm title={title} problem={problemText(link.error)} onSubmit={() => void link.refetch()}>
          <Button type="submit">{loadText('tryAgain')}</Button>
        </EntryForm>
      ) : (
        <Loaded query={link} skeleton={<SkeletonBlock height={240} />}>
          {(person) => <PasswordForm token={token} purpose={purpose} person={person} />}
        </Loaded>
      )}
    </EntryPage>
  );
}

interface PasswordFormProps {
  token: string;
  purpose: Purpose;
  person: { organizationName: string; name: string; email: string };
}

function PasswordForm({ token, purpose, person }: PasswordFormProps) {
  const text = useMessages(entryMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const router = useRouter();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const opening = useMutation({
    mutationFn: openPersonalLink,
    onSuccess: (session) => {
      // Somebody else may have been signed in here before.
      forgetSession(client);
      router.history.replace(welcome(client, session, '/'));
    },
  });
  if (isProblem(opening.error, 404)) return <BadLink purpose={purpose} />;
  const values = { organization: person.organizationName, name: person.name, email: person.email };
  const joins = purpose === 'invitation';
  return (
    <EntryForm
      title={joins ? text('joinTitle', values) : text('resetTitle')}
      lead={joins ? text('joinLead', values) : text('resetLead', values)}
      problem={opening.isError ? problemText(opening.error) : null}
      onSubmit={() => {
        setTried(true);
        if (newPasswordFault(password, person) !== null) return field.current?.focus();
        return opening.mutate({ token, password });
      }}
    >
      {/* Tells a password manager whose password it is. */}
      <input type="email" name="email" autoComplete="username" value={person.email} readOnly hidden />
      <NewPasswordField
        ref={field}
        label={text('password')}
        owner={person}
        tried={tried}
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" size="md" loading={opening.isPending}>
        {text('join')}
      </Button>
    </EntryForm>
  );
}

function BadLink({ purpose }: { purpose: Purpose }) {
  const text = useMessages(entryMessages);
  return (
    <EntryNotice
      title={text('badLinkTitle')}
      action={
        purpose === 'invitation' ? (
          <TextLink to="/sign-in">{text('toSignIn')}</TextLink>
        ) : (
          <TextLink to="/forgot-password">{text('askAgain')}</TextLink>
        )
      }
    >
      {text(purpose === 'invitation' ? 'badInvitation' : 'badReset')}
    </EntryNotice>
  );
}
