import { nameOf } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Section } from '../../../components/section';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { INSTANT_FORMAT } from '../../../lib/instant-format';
import { isProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { reopenFinding } from '../finding-acts';
import { findingMessages } from '../finding.messages';
import type { FindingDetail } from '../../../lib/findings.queries';
import { useFindingAct } from '../use-finding-act';
import styles from './finding-side.module.css';

/** How a finding was closed, and the way back. */
export function FindingClosed({ finding, mayWrite }: { finding: FindingDetail; mayWrite: boolean }) {
  const text = useMessages(findingMessages);
  const locale = useLocale();
  const intl = useIntl();
  const problemText = useProblemText();
  const toast = useToast();
  const reopening = useFindingAct(
    () => reopenFinding(finding),
    () => toast({ message: text('reopened') }),
  );
  const { closing, levels } = finding;
  if (closing === null) return null;
  const day = intl.formatDate(closing.closedAt, INSTANT_FORMAT);
  const reached = levels.find(({ level }) => level === closing.level)?.text;
  return (
    <Section title={nameOf('findingClosing', closing.because, locale)}>
      <div className={styles['form']}>
        <p>
          {closing.closedBy === null
            ? text('closedByAnswer', { day })
            : text('closedHow', { day, name: closing.closedBy })}
        </p>
        {reached === undefined || closing.proof === null ? null : (
          <p>{text('closedLevel', { level: reached, proof: nameOf('proof', closing.proof, locale) })}</p>
        )}
        {closing.comment === null ? null : <p className={styles['reason']}>{closing.comment}</p>}
        {reopening.isError && !isProblem(reopening.error, 412) ? (
          <p role="alert">{problemText(reopening.error)}</p>
        ) : null}
        {mayWrite ? (
          <div className={styles['actions']}>
            <Button variant="default" loading={reopening.isPending} onClick={() => reopening.mutate()}>
              {text('reopen')}
            </Button>
          </div>
        ) : null}
      </div>
    </Section>
  );
}
