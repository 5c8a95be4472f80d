import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useMessages } from '../i18n/use-messages';
import styles from './bottom-bar.module.css';
import { frameMessages } from './frame.messages';
import { NAVIGATION } from './navigation';

const PLACES_IN_BAR = 3;

/** The navigation of a phone: the three most used places, and one for the rest. */
export function BottomBar() {
  const text = useMessages(frameMessages);
  return (
    <nav className={styles['bar']} aria-label={text('navigation')}>
      {NAVIGATION.slice(0, PLACES_IN_BAR).map(({ to, label, Icon }) => (
        <Link key={to} to={to} className={styles['item']} activeOptions={{ exact: to === '/', includeSearch: false }}>
          <Icon size={20} stroke={1.6} aria-hidden="true" />
          {text(label)}
        </Link>
      ))}
      <Menu position="top-end" width={200}>
        <Menu.Target>
          <button type="button" className={styles['item']}>
            <IconDots size={20} stroke={1.6} aria-hidden="true" />
            {text('more')}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {NAVIGATION.slice(PLACES_IN_BAR).map(({ to, label, Icon }) => (
            <Menu.Item
              key={to}
              leftSection={<Icon size={18} stroke={1.6} aria-hidden="true" />}
              renderRoot={(props) => <Link {...props} to={to} />}
            >
              {text(label)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  );
}
