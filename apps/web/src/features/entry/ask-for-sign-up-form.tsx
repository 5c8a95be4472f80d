import { TextLink } from '../../components/text-link';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { AddressForm } from './address-form';
import { entryMessages } from './entry.messages';
import { askForSignUp } from './entry.queries';

/** Asks for a mail with a link that makes an organisation, in the reader's language. */
export function AskForSignUpForm() {
  const text = useMessages(entryMessages);
  const locale = useLocale();
  const back = <TextLink to="/sign-in">{text('toSignIn')}</TextLink>;
  return (
    <AddressForm
      title={text('signUpTitle')}
      lead={text('signUpLead')}
      back={back}
      ask={(email) => askForSignUp({ email, locale })}
      sent={(email) => text('signUpSent', { email })}
    />
  );
}
