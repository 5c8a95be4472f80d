import { useMessages } from '../../../i18n/use-messages';
import type { ApiProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { vendorImportMessages } from '../vendor-import.messages';
import styles from '../vendors-import-page.module.css';

const TEXTS: Readonly<Record<string, keyof typeof vendorImportMessages>> = {
  'no-text': 'noText',
  'no-workbook': 'noText',
  'archive-limit': 'noText',
  unreadable: 'noText',
  encrypted: 'encrypted',
  empty: 'empty',
  'unclosed-quote': 'unclosed',
  'wrong-encoding': 'wrongEncoding',
  'too-many-rows': 'tooMuch',
  'too-many-columns': 'tooMuch',
  'cell-too-large': 'tooMuch',
  'too-large': 'tooMuch',
  duplicate: 'earlier',
  'invalid-state': 'otherRuns',
};

/** Why a list cannot be read or stored. */
export function ImportProblem({ problem }: { problem: ApiProblem }) {
  const text = useMessages(vendorImportMessages);
  const problemText = useProblemText();
  const known = TEXTS[problem.fields[0]?.code ?? problem.code];
  return (
    <p role="alert" className={styles['problem']}>
      {known === undefined ? problemText(problem) : text(known)}
    </p>
  );
}
