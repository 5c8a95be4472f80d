import { Button } from '@mantine/core';
import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import type { EncodingCandidate } from '../encoding-candidates';
import { vendorImportMessages } from '../vendor-import.messages';
import styles from '../vendors-import-page.module.css';

interface EncodingChoiceProps {
  candidates: readonly EncodingCandidate[];
  onChoose: (encoding: EncodingCandidate['encoding']) => void;
}

/** The beginning of the list in each encoding that it may be written in, to choose by eye. */
export function EncodingChoice({ candidates, onChoose }: EncodingChoiceProps) {
  const text = useMessages(vendorImportMessages);
  return (
    <Section title={text('encodingTitle')}>
      <p className={styles['hint']}>{text('encodingText')}</p>
      <ul className={styles['candidates']}>
        {candidates.map(({ encoding, firstLines }) => (
          <li key={encoding}>
            <pre className={styles['lines']}>{firstLines.join('\n')}</pre>
            <Button variant="default" onClick={() => onChoose(encoding)}>
              {text('encodingChoose', { encoding: encoding.toUpperCase() })}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
