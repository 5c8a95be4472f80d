import { Button } from '@mantine/core';
import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { AddAuthenticatorForm } from '../../session/second-factor/add-authenticator-form';
import { AddPasskeyForm } from '../../session/second-factor/add-passkey-form';
import { canUsePasskeys } from '../../session/second-factor/passkeys';
import { RecoveryCodes } from '../../session/second-factor/recovery-codes';
import { secondFactorMessages } from '../../session/second-factor/second-factor.messages';
import type { AddedSecondFactor } from '../../session/second-factor/second-factor.queries';
import { secondFactorPageMessages } from './second-factor-page.messages';
import styles from './second-factor-page.module.css';

/** The first second factor: a choice, the setting up, and the recovery codes. */
export function Enrolment({ onDone }: { onDone: () => void }) {
  const text = useMessages(secondFactorPageMessages);
  const factorText = useMessages(secondFactorMessages);
  const [way, setWay] = useState<'passkey' | 'app' | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const added = ({ recoveryCodes }: AddedSecondFactor): void =>
    recoveryCodes === null ? onDone() : setCodes(recoveryCodes);
  if (codes !== null) {
    return (
      <>
        <h2>{factorText('codesTitle')}</h2>
        <RecoveryCodes codes={codes} onKept={onDone} />
      </>
    );
  }
  if (way === 'passkey') return <AddPasskeyForm onAdded={added} onCancel={() => setWay(null)} />;
  if (way === 'app') return <AddAuthenticatorForm onAdded={added} onCancel={() => setWay(null)} />;
  const hasPasskeys = canUsePasskeys();
  return (
    <>
      <p className={styles['lead']}>{text('setUpLead')}</p>
      <div className={styles['way']}>
        <h2>{text('passkey')}</h2>
        <p>{factorText(hasPasskeys ? 'passkeyWhat' : 'noPasskeys')}</p>
        <Button disabled={!hasPasskeys} onClick={() => setWay('passkey')}>
          {factorText('addPasskey')}
        </Button>
      </div>
      <div className={styles['way']}>
        <h2>{text('app')}</h2>
        <p>{factorText('appWhat')}</p>
        <Button variant="default" onClick={() => setWay('app')}>
          {factorText('addApp')}
        </Button>
      </div>
    </>
  );
}
