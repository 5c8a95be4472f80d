import type { LocalizedText } from '../../questionnaire/question.js';
import { FLAG_TEXTS_EN } from './flag-texts.en.js';
import { FLAG_TEXTS_ZH_HANT } from './flag-texts.zh-hant.js';

/** Names of the flags. */
export const FLAG_KEYS = [
  'call_centre_customer_data',
  'credential_reset_by_phone',
  'agents_export_everything',
  'untrained_subcontractors',
  'remote_access_without_mfa',
  'bulk_data_single_login',
  'standing_privileged_access',
  'open_path_into_network',
  'uncontrolled_machine_keys',
  'slow_patching_exposed_systems',
  'unvetted_components',
  'product_secrets_exposed',
  'access_after_contract',
  'data_kept_after_contract',
  'old_data_kept',
  'no_duty_to_tell',
  'critical_without_tested_backup',
] as const;
export type FlagKey = (typeof FLAG_KEYS)[number];

/** A flag's sentences in one language: by cause, and what would clear it. */
export interface FlagWords {
  readonly name: string;
  readonly grave?: string;
  readonly gap: string;
  readonly short?: string;
  readonly unanswered?: string;
  readonly unknown?: string;
  readonly clearedBy: string;
}

/** A flag's sentences in one language, by key. */
export type FlagWordsByKey = Readonly<Record<FlagKey, FlagWords>>;

function both(key: FlagKey, part: keyof FlagWords): LocalizedText {
  const en = FLAG_TEXTS_EN[key];
  const zhHant = FLAG_TEXTS_ZH_HANT[key];
  return { en: en[part] ?? en.gap, 'zh-Hant': zhHant[part] ?? zhHant.gap };
}

/** Gives a flag's short name, for lists and filters. */
export function flagName(key: FlagKey): LocalizedText {
  return both(key, 'name');
}

/** A flag's sentences in every language: by cause, and what would clear it. */
export interface FlagTexts {
  readonly grave: LocalizedText;
  readonly gap: LocalizedText;
  readonly short: LocalizedText;
  readonly unanswered: LocalizedText;
  readonly unknown: LocalizedText;
  readonly clearedBy: LocalizedText;
}

const FLAG_TEXTS: ReadonlyMap<FlagKey, FlagTexts> = new Map(FLAG_KEYS.map((key) => [key, textsOf(key)]));

function textsOf(key: FlagKey): FlagTexts {
  return {
    grave: both(key, 'grave'),
    gap: both(key, 'gap'),
    short: both(key, 'short'),
    unanswered: both(key, 'unanswered'),
    unknown: both(key, 'unknown'),
    clearedBy: both(key, 'clearedBy'),
  };
}

/** Gives the sentences of a flag. */
export function flagTexts(key: FlagKey): FlagTexts {
  return FLAG_TEXTS.get(key) ?? textsOf(key);
}
