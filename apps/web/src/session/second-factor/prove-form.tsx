import type { SecondFactor } from '@firebreak/domain';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { isProblem } from '../../lib/problem';
import { useProblemText } from '../../lib/use-problem-text';
import type { Session } from '../session.queries';
import { answerQuestion, canUsePasskeys, passkeyFault } from './passkeys';
import { secondFactorMessages } from './second-factor.messages';
import styles from './second-factor.module.css';
import { prove, questionForOwnPasskeys } from './second-factor.queries';
import type { Proof } from './second-factor.queries';

const WAYS = [
  ['passkey', 'usePasskey'],
  ['authenticator', 'useCode'],
  ['recovery_code', 'useRecovery'],
] as const;

interface ProveFormProps {
  /** With what this person can prove themselves. */
  methods: readonly SecondFactor[];
  onProved: (session: Session) => void;
}

/** Asks for a second factor: a passkey where there is one, else a code; the other ways are one press away. */
export function ProveForm({ methods, onProved }: ProveFormProps) {
  const text = useMessages(secondFactorMessages);
  const problemText = useProblemText();
  const usable = WAYS.filter(([way]) => methods.includes(way) && (way !== 'passkey' || canUsePasskeys()));
  const [chosen, setChosen] = useState<SecondFactor | undefined>(usable[0]?.[0]);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const proving = useMutation({
    mutationFn: async (): Promise<Session> => prove(await proofBy(chosen, typed)),
    onSuccess: onProved,
  });
  const fault = passkeyFault(proving.error);
  const isWrong = isProblem(proving.error, 422);
  const isCode = chosen === 'authenticator';
  const problem =
    !proving.isError || (isWrong && chosen !== 'passkey')
      ? null
      : fault !== null
        ? text(fault)
        : isWrong
          ? text('passkeyWrong')
          : problemText(proving.error);
  const missing = tried && typed.trim() === '' ? text(isCode ? 'codeMissing' : 'recoveryMissing') : undefined;
  const wrong = isWrong ? text(isCode ? 'codeWrong' : 'recoveryWrong') : undefined;
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (chosen === 'passkey' || typed.trim() !== '') proving.mutate();
      }}
    >
      {chosen === 'passkey' ? (
        <p className={styles['hint']}>{text('passkeyHint')}</p>
      ) : (
        <TextInput
          key={chosen}
          size="md"
          data-autofocus
          autoFocus
          label={text(isCode ? 'code' : 'recovery')}
          description={text(isCode ? 'codeHint' : 'recoveryHint')}
          autoComplete="one-time-code"
          inputMode={isCode ? 'numeric' : 'text'}
          maxLength={isCode ? 12 : 60}
          error={missing ?? wrong}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            proving.reset();
          }}
        />
      )}
      {problem === null ? null : <p role="alert">{problem}</p>}
      <Button type="submit" size="md" loading={proving.isPending} data-autofocus={chosen === 'passkey' || undefined}>
        {text(chosen === 'passkey' ? 'usePasskey' : 'next')}
      </Button>
      <div className={styles['ways']}>
        {usable
          .filter(([way]) => way !== chosen)
          .map(([way, label]) => (
            <Button
              key={way}
              variant="transparent"
              size="compact-sm"
              onClick={() => {
                setChosen(way);
                setTyped('');
                setTried(false);
                proving.reset();
              }}
            >
              {text(label)}
            </Button>
          ))}
      </div>
    </form>
  );
}

async function proofBy(way: SecondFactor | undefined, typed: string): Promise<Proof> {
  if (way === 'passkey') return { passkey: await answerQuestion(await questionForOwnPasskeys()) };
  return way === 'authenticator' ? { code: typed.trim() } : { recoveryCode: typed.trim() };
}
