import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { useLocalStorage } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../i18n/use-messages';
import { Brand } from '../components/brand';
import { frameMessages } from './frame.messages';
import { AuditCount, WaitingCount } from './waiting-count';
import { NAVIGATION } from './navigation';
import styles from './rail.module.css';

/** The navigation at the left; narrowed to its icons on wish, which this browser remembers. */
export function Rail() {
  const text = useMessages(frameMessages);
  const [narrow, setNarrow] = useLocalStorage({
    key: 'firebreak.rail-narrow',
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const toggleLabel = text(narrow ? 'expand' : 'collapse');
  const ToggleIcon = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={styles['rail']} data-narrow={narrow || undefined} aria-label={text('navigation')}>
      <Link to="/" className={styles['brand']} aria-label="Firebreak">
        <Brand />
        <span className={styles['word']}>Firebreak</span>
      </Link>
      <ul className={styles['items']}>
        {NAVIGATION.map(({ to, label, Icon }) => (
          <li key={to}>
            <Link
              to={to}
              className={styles['item']}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              title={text(label)}
              aria-label={text(label)}
            >
              <Icon size={18} stroke={1.6} aria-hidden="true" />
              <span className={styles['word']}>{text(label)}</span>
              {to === '/requests' ? <WaitingCount /> : null}
              {to === '/audit' ? <AuditCount /> : null}
            </Link>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles['toggle']}
        aria-label={toggleLabel}
        title={toggleLabel}
        onClick={() => setNarrow(!narrow)}
      >
        <ToggleIcon size={18} stroke={1.6} aria-hidden="true" />
      </button>
    </nav>
  );
}
