import { Link, Outlet } from '@tanstack/react-router';
import { useMessages } from '../../i18n/use-messages';
import { useSession } from '../../session/use-session';
import styles from './settings-section.module.css';
import { settingsMessages } from './settings.messages';

const PAGES = [
  { to: '/settings/people', label: 'people' },
  { to: '/settings/organization', label: 'organization' },
  { to: '/settings/you', label: 'you' },
  { to: '/settings/notices', label: 'notices' },
  { to: '/settings/api', label: 'api' },
  { to: '/settings/deletion', label: 'deletion' },
  { to: '/settings/webhooks', label: 'webhooks' },
  { to: '/settings/outbox', label: 'outbox' },
  { to: '/settings/jobs', label: 'jobs' },
] as const;

/** The pages of the settings side by side; mail and what happens in the background are the administrators'. */
export function SettingsSection() {
  const text = useMessages(settingsMessages);
  const { user } = useSession();
  const pages =
    user.role === 'admin'
      ? PAGES
      : PAGES.filter(({ label }) => label !== 'outbox' && label !== 'jobs' && label !== 'webhooks');
  return (
    <>
      <nav className={styles['tabs']} aria-label={text('settings')}>
        {pages.map(({ to, label }) => (
          <Link key={to} to={to} className={styles['tab']}>
            {text(label)}
          </Link>
        ))}
      </nav>
      <Outlet />
    </>
  );
}
