import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { nameOf } from '@firebreak/domain';
import type { Role } from '@firebreak/domain';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { instanceQuery } from '../../lib/instance.queries';
import styles from './sign-in-page.module.css';
import { signInMessages } from './sign-in.messages';

const PEOPLE: readonly { readonly email: string; readonly role: Role }[] = [
  { email: 'procurement@demo.test', role: 'procurement' },
  { email: 'auditor@demo.test', role: 'auditor' },
  { email: 'admin@demo.test', role: 'admin' },
];

/** Where the demo runs: its people, whose address a press fills in. */
export function DemoPeople({ onChoose }: { onChoose: (email: string) => void }) {
  const text = useMessages(signInMessages);
  const locale = useLocale();
  const instance = useQuery(instanceQuery);
  if (!instance.data?.demo) return null;
  return (
    <aside className={styles['demo']}>
      <h2>{text('demo')}</h2>
      <p>{text('demoHint')}</p>
      <ul>
        {PEOPLE.map(({ email, role }) => (
          <li key={email}>
            <UnstyledButton className={styles['person']} onClick={() => onChoose(email)}>
              {email}
            </UnstyledButton>
            <span>{nameOf('role', role, locale)}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
