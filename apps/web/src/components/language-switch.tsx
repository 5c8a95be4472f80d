import { LOCALES } from '@firebreak/domain';
import type { Locale } from '@firebreak/domain';
import { chooseLocale } from '../i18n/locale-store';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import { ChoiceBar } from './choice-bar';
import { languageMessages } from './language-switch.messages';

/** Each language in its own script: the names are the same whatever language is in force. */
const OWN_NAMES: Record<Locale, string> = { en: 'EN', 'zh-Hant': '繁' };

/** Switches between the languages at once, each named in itself. */
export function LanguageSwitch() {
  const locale = useLocale();
  const text = useMessages(languageMessages);
  return (
    <ChoiceBar
      label={text('language')}
      value={locale}
      choices={LOCALES.map((choice) => ({ value: choice, label: OWN_NAMES[choice], lang: choice }))}
      onChange={chooseLocale}
    />
  );
}
