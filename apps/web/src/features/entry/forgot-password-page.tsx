import { useState } from 'react';
import { EntryPage } from '../../components/entry-page';
import { TextLink } from '../../components/text-link';
import { useMessages } from '../../i18n/use-messages';
import { AddressForm } from './address-form';
import { entryMessages } from './entry.messages';
import { askForReset } from './entry.queries';

/** Asks for a mail with a link to a new password, and says the same whoever the address means. */
export function ForgotPasswordPage() {
  const text = useMessages(entryMessages);
  const [isSent, setSent] = useState(false);
  const back = <TextLink to="/sign-in">{text('toSignIn')}</TextLink>;
  return (
    <EntryPage title={text(isSent ? 'sentTitle' : 'forgotTitle')}>
      <AddressForm
        title={text('forgotTitle')}
        lead={text('forgotLead')}
        back={back}
        ask={async (email) => {
          await askForReset(email);
          setSent(true);
        }}
        sent={(email) => text('sentText', { email })}
      />
    </EntryPage>
  );
}
