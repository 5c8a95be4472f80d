import type { ApiCallLanguage } from '@firebreak/domain';
import { API_CALL_LANGUAGES, API_CALLS, apiCallScript } from '@firebreak/domain';
import { useState } from 'react';
import { ChoiceBar } from '../../../components/choice-bar';
import { CopyField } from '../../../components/copy-field';
import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import { apiCallMessages, apiMessages } from './api.messages';
import styles from './calls-section.module.css';

/** What programs ask first of all, for this installation, in one of two languages. */
export function CallsSection() {
  const text = useMessages(apiMessages);
  const callText = useMessages(apiCallMessages);
  const [language, setLanguage] = useState<ApiCallLanguage>('curl');
  return (
    <Section
      title={text('callsTitle')}
      aside={
        <ChoiceBar
          label={text('language')}
          value={language}
          choices={API_CALL_LANGUAGES.map((value) => ({ value, label: text(value) }))}
          onChange={setLanguage}
        />
      }
    >
      <p className={styles['words']}>{text('callsText')}</p>
      <p className={styles['words']}>
        {text('describedText')}{' '}
        <a className={styles['link']} href="/api/v1/openapi.json">
          {text('described')}
        </a>
      </p>
      <ol className={styles['calls']}>
        {API_CALLS.map((call) => (
          <li key={call} className={styles['call']}>
            <CopyField
              label={callText(call)}
              value={apiCallScript(call, language, window.location.origin)}
              multiline
              code
            />
          </li>
        ))}
      </ol>
    </Section>
  );
}
