import { Button } from '@mantine/core';
import { useMessages } from '../../i18n/use-messages';
import { secondFactorMessages } from './second-factor.messages';
import styles from './second-factor.module.css';

/** Recovery codes that were just made, which are shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const text = useMessages(secondFactorMessages);
  const save = (): void => {
    const url = URL.createObjectURL(
      new Blob([`${text('codesFile')}\n\n${codes.join('\n')}\n`], { type: 'text/plain' }),
    );
    const link = document.createElement('a');
    link.href = url;
    link.download = 'firebreak-recovery-codes.txt';
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <div className={styles['form']}>
      <p>{text('codesText')}</p>
      <ul className={styles['codes']} aria-label={text('codesTitle')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles['actions']}>
        <Button variant="default" onClick={save}>
          {text('codesSave')}
        </Button>
        <Button onClick={onKept} data-autofocus>
          {text('codesKept')}
        </Button>
      </div>
    </div>
  );
}
