import { LOCALES } from '@firebreak/domain';
import type { Locale } from '@firebreak/domain';
import { chooseLocale } from '../i18n/locale-store';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import { languageMessages } from './language-switch.messages';
import styles from './language-switch.module.css';

/** Each language in its own script: the names are the same whatever language is in force. */
const OWN_NAMES: Record<Locale, string> = { en: 'EN', 'zh-Hant': '繁' };

/** Switches between the languages at once, each named in itself. */
export function LanguageSwitch() {
  const locale = useLocale();
  const text = useMessages(languageMessages);
  return (
    <div className={styles['switch']} role="group" aria-label={text('language')}>
      {LOCALES.map((choice) => (
        <button
          key={choice}
          type="button"
          lang={choice}
          className={styles['choice']}
          aria-pressed={choice === locale}
          onClick={() => chooseLocale(choice)}
        >
          {OWN_NAMES[choice]}
        </button>
      ))}
    </div>
  );
}
