import { Link, Outlet } from '@tanstack/react-router';
import { useMessages } from '../../i18n/use-messages';
import { useSession } from '../../session/use-session';
import styles from './settings-section.module.css';
import { settingsMessages } from './settings.messages';

const PAGES = [
  { to: '/settings/people', label: 'people' },
  { to: '/settings/organization', label: 'organization' },
  { to: '/settings/you', label: 'you' },
  { to: '/settings/outbox', label: 'outbox' },
] as const;

/** The pages of the settings side by side; the demo's mail may hold links that let one in, so it is the administrators'. */
export function SettingsSection() {
  const text = useMessages(settingsMessages);
  const { user, organization } = useSession();
  const hasOutbox = user.role === 'admin' && organization.demo;
  const pages = PAGES.filter(({ label }) => label !== 'outbox' || hasOutbox);
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
