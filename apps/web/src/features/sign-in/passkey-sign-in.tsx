import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconFingerprint } from '@tabler/icons-react';
import { useMessages } from '../../i18n/use-messages';
import { isProblem } from '../../lib/problem';
import { useProblemText } from '../../lib/use-problem-text';
import { answerQuestion, canUsePasskeys, passkeyFault } from '../../session/second-factor/passkeys';
import { secondFactorMessages } from '../../session/second-factor/second-factor.messages';
import { questionForAnyPasskey, signInByPasskey } from '../../session/second-factor/second-factor.queries';
import type { Session } from '../../session/session.queries';
import styles from './sign-in-page.module.css';
import { signInMessages } from './sign-in.messages';

/** Signing in without a password; nothing where the browser or the address does not allow it. */
export function PasskeySignIn({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const text = useMessages(signInMessages);
  const factorText = useMessages(secondFactorMessages);
  const problemText = useProblemText();
  const signingIn = useMutation({
    mutationFn: async () => signInByPasskey(await answerQuestion(await questionForAnyPasskey())),
    onSuccess: onSignedIn,
  });
  if (!canUsePasskeys()) return null;
  const fault = passkeyFault(signingIn.error);
  return (
    <div className={styles['passkey']}>
      <p className={styles['or']}>{text('or')}</p>
      <Button
        variant="default"
        size="md"
        loading={signingIn.isPending}
        leftSection={<IconFingerprint size={18} aria-hidden="true" />}
        onClick={() => signingIn.mutate()}
      >
        {text('passkey')}
      </Button>
      {signingIn.isError ? (
        <p role="alert">
          {fault !== null
            ? factorText(fault)
            : isProblem(signingIn.error, 401)
              ? factorText('passkeyWrong')
              : problemText(signingIn.error)}
        </p>
      ) : null}
    </div>
  );
}
