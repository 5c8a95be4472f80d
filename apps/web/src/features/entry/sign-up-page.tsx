import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EntryForm, EntryNotice, EntryPage } from '../../components/entry-page';
import { LinkButton } from '../../components/link-button';
import { loadMessages } from '../../components/load.messages';
import { Loaded } from '../../components/loaded';
import { SkeletonBlock } from '../../components/skeletons';
import { TextLink } from '../../components/text-link';
import { useMessages } from '../../i18n/use-messages';
import { instanceQuery } from '../../lib/instance.queries';
import { isProblem } from '../../lib/problem';
import { useProblemText } from '../../lib/use-problem-text';
import { AskForSignUpForm } from './ask-for-sign-up-form';
import { entryMessages } from './entry.messages';
import { completeSignUp, signUpQuery } from './entry.queries';
import { FoundingForm } from './founding-form';
import { useLinkToken } from './use-link-token';

/** Where people ask for an organisation of their own, and where the link that they are mailed leads. */
export function SignUpPage() {
  const text = useMessages(entryMessages);
  const instance = useQuery(instanceQuery);
  const token = useLinkToken();
  return (
    <EntryPage title={text('signUpTitle')}>
      <Loaded query={instance} skeleton={<SkeletonBlock height={240} />}>
        {({ signUpIsOpen }) => {
          if (!signUpIsOpen) {
            return (
              <EntryNotice
                title={text('signUpClosedTitle')}
                action={<TextLink to="/sign-in">{text('toSignIn')}</TextLink>}
              >
                {text('signUpClosed')}
              </EntryNotice>
            );
          }
          // Keyed, because another link may be opened while the page stands there.
          return token === '' ? <AskForSignUpForm /> : <SignUpByLink key={token} token={token} />;
        }}
      </Loaded>
    </EntryPage>
  );
}

function SignUpByLink({ token }: { token: string }) {
  const text = useMessages(entryMessages);
  const loadText = useMessages(loadMessages);
  const problemText = useProblemText();
  const link = useQuery(signUpQuery(token));
  const [asksAgain, setAsksAgain] = useState(false);
  if (asksAgain) return <AskForSignUpForm />;
  const askAgain = <LinkButton onClick={() => setAsksAgain(true)}>{text('askAgain')}</LinkButton>;
  const badLink = (
    <EntryNotice title={text('badLinkTitle')} action={askAgain}>
      {text('badSignUp')}
    </EntryNotice>
  );
  if (isProblem(link.error, 404)) return badLink;
  if (link.isError) {
    return (
      <EntryForm title={text('signUpTitle')} problem={problemText(link.error)} onSubmit={() => void link.refetch()}>
        <Button type="submit">{loadText('tryAgain')}</Button>
      </EntryForm>
    );
  }
  return (
    <Loaded query={link} skeleton={<SkeletonBlock height={400} />}>
      {({ email }) => (
        <FoundingForm
          title={text('signUpTitle')}
          lead={text('signUpFormLead', { email })}
          action={text('signUpCreate')}
          knownEmail={email}
          badLink={badLink}
          found={({ organizationName, currency, locale, name, password }) =>
            completeSignUp({ token, organizationName, currency, locale, name, password })
          }
        />
      )}
    </Loaded>
  );
}
