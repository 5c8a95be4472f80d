import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { nameOf } from '@firebreak/domain';
import type { Role } from '@firebreak/domain';
import { LinkButton } from '../../components/link-button';
import { useToast } from '../../components/toasts';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { instanceQuery } from '../../lib/instance.queries';
import { useProblemText } from '../../lib/use-problem-text';
import { enterDemo } from '../../session/session.queries';
import type { Session } from '../../session/session.queries';
import styles from './sign-in-page.module.css';
import { signInMessages } from './sign-in.messages';

const PEOPLE: readonly { readonly email: string; readonly role: Role }[] = [
  { email: 'procurement@demo.test', role: 'procurement' },
  { email: 'auditor@demo.test', role: 'auditor' },
  { email: 'admin@demo.test', role: 'admin' },
];

/** Where the demo runs: its people. A press enters as one of them, or fills in the address where a password is wanted. */
export function DemoPeople({
  onChoose,
  onEntered,
}: {
  onChoose: (email: string) => void;
  onEntered: (session: Session) => void;
}) {
  const text = useMessages(signInMessages);
  const locale = useLocale();
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const instance = useQuery(instanceQuery);
  const entering = useMutation({
    mutationFn: (role: Role) => enterDemo(client, role),
    onSuccess: onEntered,
    onError: (error) => toast({ message: problemText(error) }),
  });
  if (!instance.data?.demo) return null;
  const { demoIsOpen, awaitsFirstAdministrator } = instance.data;
  return (
    <aside className={styles['demo']}>
      <h2>{text('demo')}</h2>
      <p>{text(demoIsOpen ? 'demoOpen' : 'demoHint')}</p>
      <ul>
        {PEOPLE.map(({ email, role }) => (
          <li key={email}>
            <LinkButton
              disabled={entering.isPending}
              onClick={() => (demoIsOpen ? entering.mutate(role) : onChoose(email))}
            >
              {demoIsOpen ? nameOf('role', role, locale) : email}
            </LinkButton>
            <span>{demoIsOpen ? email : nameOf('role', role, locale)}</span>
          </li>
        ))}
      </ul>
      {awaitsFirstAdministrator ? <p className={styles['own']}>{text('ownRegister')}</p> : null}
    </aside>
  );
}
