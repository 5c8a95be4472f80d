import type { JobFailureCode } from '@firebreak/domain';
import { useMessages } from '../../i18n/use-messages';
import styles from './job-failure-text.module.css';
import { jobFailureMessages } from './job-words.messages';

/** Why an attempt came to nothing, and what the other side said. */
export function JobFailureText({ code, detail }: { code: JobFailureCode; detail: string | null }) {
  const text = useMessages(jobFailureMessages);
  return (
    <span className={styles['failure']}>
      {text(code)}
      {detail === null ? null : <code className={styles['detail']}>{detail}</code>}
    </span>
  );
}
