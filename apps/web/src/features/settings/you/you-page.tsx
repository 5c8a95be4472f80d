import { nameOf } from '@firebreak/domain';
import { useIntl } from 'react-intl';
import { PageTitle } from '../../../components/page-title';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useSession } from '../../../session/use-session';
import { NameForm } from './name-form';
import { PasswordForm } from './password-form';
import { SecondFactorsSection } from './second-factors/second-factors-section';
import { SessionsSection } from './second-factors/sessions-section';
import { youMessages } from './you.messages';

/** What people change of themselves: name, language, password. */
export function YouPage() {
  const text = useMessages(youMessages);
  const locale = useLocale();
  const { user } = useSession();
  const intl = useIntl();
  const role = nameOf('role', user.role, locale);
  return (
    <>
      <PageTitle title={text('title')} tab={text('title')} lead={text('lead', { email: user.email, role })} />
      {user.accessUntil === null ? null : (
        <p>{text('accessUntil', { day: intl.formatDate(user.accessUntil, { dateStyle: 'long', timeZone: 'UTC' }) })}</p>
      )}
      <NameForm user={user} />
      <PasswordForm user={user} />
      <SecondFactorsSection />
      <SessionsSection />
    </>
  );
}
