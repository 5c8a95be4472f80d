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
  { to: '/settings/personal-data', label: 'personalData' },
  { to: '/settings/webhooks', label: 'webhooks' },
  { to: '/settings/outbox', label: 'outbox' },
  { to: '/settings/jobs', label: 'jobs' },
] as const;

const ADMINISTRATORS_ONLY: ReadonlySet<string> = new Set(['personalData', 'webhooks', 'outbox', 'jobs']);

/** The pages of the settings side by side; some are the administrators'. */
export function SettingsSection() {
  const text = useMessages(settingsMessages);
  const { user } = useSession();
  const pages = user.role === 'admin' ? PAGES : PAGES.filter(({ label }) => !ADMINISTRATORS_ONLY.has(label));
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
