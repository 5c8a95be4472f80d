import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { nameOf } from '@firebreak/domain';
import { useIntl } from 'react-intl';
import { useToast } from '../components/toasts';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import { useProblemText } from '../lib/use-problem-text';
import { leaveDemo, signOut } from '../session/session.queries';
import { useSession } from '../session/use-session';
import { frameMessages } from './frame.messages';
import styles from './top-bar.module.css';

const SCHEMES = [
  { scheme: 'light', Icon: IconSun, label: 'light' },
  { scheme: 'dark', Icon: IconMoon, label: 'dark' },
  { scheme: 'auto', Icon: IconDeviceDesktop, label: 'system' },
] as const;

/** The signed-in person: who and in which role, appearance, and the way out. */
export function PersonMenu() {
  const text = useMessages(frameMessages);
  const locale = useLocale();
  const intl = useIntl();
  const { user, organization } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const initials = user.name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('');
  return (
    <Menu position="bottom-end" width={232}>
      <Menu.Target>
        <button type="button" className={styles['person']} aria-label={text('person', { name: user.name })}>
          {initials}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles['who']}>
          <strong>{user.name}</strong>
          <span>{user.email}</span>
          <span>{nameOf('role', user.role, locale)}</span>
          {user.accessUntil === null ? null : (
            <span>
              {text('accessUntil', {
                day: intl.formatDate(user.accessUntil, { dateStyle: 'medium', timeZone: 'UTC' }),
              })}
            </span>
          )}
        </div>
        <Menu.Item
          leftSection={<IconUser size={16} aria-hidden="true" />}
          renderRoot={(props) => <Link {...props} to="/settings/you" />}
        >
          {text('account')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{text('appearance')}</Menu.Label>
        {SCHEMES.map(({ scheme, Icon, label }) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon size={16} aria-hidden="true" />}
            rightSection={colorScheme === scheme ? <IconCheck size={14} aria-hidden="true" /> : null}
            aria-current={colorScheme === scheme}
            onClick={() => setColorScheme(scheme)}
          >
            {text(label)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden="true" />}
          onClick={() => {
            (organization.demo ? leaveDemo : signOut)(client).catch((error: unknown) =>
              toast({ message: problemText(error) }),
            );
          }}
        >
          {text(organization.demo ? 'leaveDemo' : 'signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
