import { Switch } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { Loaded } from '../../../components/loaded';
import { SkeletonRows } from '../../../components/skeletons';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import { organizationQuery } from '../../../lib/organization.queries';
import styles from '../settings-form.module.css';
import { signInRulesMessages } from './sign-in-rules.messages';
import { changeSignInRules, signInRulesQuery } from './sign-in-rules.queries';
import type { SignInRules } from './sign-in-rules.queries';

/** Whether everybody needs a second factor: a switch for administrators, a sentence for everybody else. */
export function SignInRulesSection({ mayChange }: { mayChange: boolean }) {
  const text = useMessages(signInRulesMessages);
  const rules = useQuery(signInRulesQuery);
  return (
    <section className={styles['keys']}>
      <h2>{text('title')}</h2>
      <Loaded query={rules} skeleton={<SkeletonRows rows={1} />}>
        {(found) => (
          <>
            {mayChange ? <RequiredSwitch rules={found} /> : <p>{text(found.secondFactorRequired ? 'yes' : 'no')}</p>}
            {found.secondFactorRequired && !found.enforced ? <p className={styles['hint']}>{text('demo')}</p> : null}
          </>
        )}
      </Loaded>
    </section>
  );
}

function RequiredSwitch({ rules }: { rules: SignInRules }) {
  const text = useMessages(signInRulesMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const toast = useToast();
  const [doubts, setDoubts] = useState(false);
  const changing = useMutation({
    mutationFn: (required: boolean) => changeSignInRules(rules, required),
    onSuccess: (saved) => {
      client.setQueryData(signInRulesQuery.queryKey, saved);
      setDoubts(false);
      toast({ message: text('saved') });
      // It has a new version.
      void client.invalidateQueries(organizationQuery);
    },
    onError: () => client.invalidateQueries(signInRulesQuery),
  });
  return (
    <>
      <Switch
        label={text('required')}
        description={text('requiredHint')}
        checked={rules.secondFactorRequired}
        disabled={changing.isPending}
        onChange={({ currentTarget: { checked } }) => (checked ? changing.mutate(true) : setDoubts(true))}
      />
      {changing.isError && !doubts ? <p role="alert">{problemText(changing.error)}</p> : null}
      <ConfirmDialog
        opened={doubts}
        title={text('offTitle')}
        confirm={text('off')}
        cancel={text('keep')}
        busy={changing.isPending}
        problem={changing.isError ? problemText(changing.error) : null}
        onConfirm={() => changing.mutate(false)}
        onClose={() => setDoubts(false)}
      >
        {text('offText')}
      </ConfirmDialog>
    </>
  );
}
