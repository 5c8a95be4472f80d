import { nameOf } from '../names/name-of.js';
import {
  ACCESS_LEVELS,
  ACCESS_TYPES,
  ARCHETYPES,
  DATA_CATEGORIES,
  LOCALES,
  type AccessLevel,
  type AccessType,
  type Archetype,
  type DataCategory,
  type Tier,
} from '../vocabulary.js';
import { lettersOf } from './fields.js';

/** What lists call the kinds of supplier besides our own words. Our judgement. */
const MORE_ARCHETYPES: Readonly<Partial<Record<Archetype, readonly string[]>>> = {
  call_centre_bpo: ['call center', 'contact centre', 'contact center', 'bpo', '客戶服務中心', '呼叫中心', '電話中心'],
  hosting: ['hosting', 'cloud hosting', 'data centre', 'data center', 'iaas', '寄存', '主機代管', '數據中心'],
  it_contractor: ['it services', 'it support', 'it vendor', 'contractor', '資訊科技承辦商', '資訊科技支援'],
  it_helpdesk_outsourcer: ['help desk', 'helpdesk', 'service desk', '服務台'],
  logistics: ['logistics', 'courier', 'delivery', '物流', '速遞'],
  marketing_agency: ['marketing', 'agency', 'advertising', '市場推廣', '廣告'],
  msp_rmm: ['msp', 'managed services', 'managed service provider'],
  payroll_hr: ['payroll', 'hr', 'human resources', '薪酬', '人力資源'],
  professional_services: [
    'consultant',
    'consulting',
    'consultancy',
    'legal',
    'law firm',
    'audit',
    '顧問',
    '律師',
    '專業服務',
  ],
  print_mail_vendor: ['printing', 'printer', 'mailing', '印刷'],
  saas_crm: ['crm'],
  saas_other: ['saas', 'cloud', 'cloud software', '雲端軟件', '雲端服務'],
  software_vendor: ['software', 'software vendor', '軟件', '軟件供應商'],
  goods_supplier: ['goods', 'hardware', 'equipment', '貨品', '硬件'],
  other: ['misc', 'others', '其他'],
};

/** How lists say what matters most. Our judgement. */
const TIERS_BY_WORD: ReadonlyMap<string, Tier> = new Map<string, Tier>([
  ...(['critical', 'very high', '關鍵', '極高', 'a'] as const).map((word): [string, Tier] => [lettersOf(word), 1]),
  ...(['high', '高', 'important', '重要', 'b'] as const).map((word): [string, Tier] => [lettersOf(word), 2]),
  ...(['medium', 'moderate', '中', 'c'] as const).map((word): [string, Tier] => [lettersOf(word), 3]),
  ...(['low', '低', 'd'] as const).map((word): [string, Tier] => [lettersOf(word), 4]),
]);

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ...['y', 'yes', 'true', '1', 'x', '✓', '✔', '☑', '是', '有', '對'].map((word): [string, boolean] => [word, true]),
  ...['n', 'no', 'false', '0', '✗', '✘', '☐', '否', '無', '沒有', '不是'].map((word): [string, boolean] => [
    word,
    false,
  ]),
]);

const COUNTRY_CODES: ReadonlyMap<string, string> = countryNames();

/** The kind of supplier that a word of a list means; undefined when nobody knows. */
export const readArchetype: (word: string) => Archetype | undefined = reader(
  namesOf('archetype', ARCHETYPES),
  MORE_ARCHETYPES,
);
/** The data that a word means; undefined when nobody knows. */
export const readDataCategory: (word: string) => DataCategory | undefined = reader(
  namesOf('dataCategory', DATA_CATEGORIES),
);
/** The way of access that a word means; undefined when nobody knows. */
export const readAccessType: (word: string) => AccessType | undefined = reader(namesOf('accessType', ACCESS_TYPES));
/** The reach that a word means; undefined when nobody knows. */
export const readAccessLevel: (word: string) => AccessLevel | undefined = reader(namesOf('accessLevel', ACCESS_LEVELS));

/** The tier that a word or a number means; undefined when nobody knows. */
export function readTier(word: string): Tier | undefined {
  const letters = lettersOf(word)
    .replace(/^(tier|level|t|第)/, '')
    .replace(/級$/, '');
  return /^[1-4]$/.test(letters) ? (Number(letters) as Tier) : TIERS_BY_WORD.get(letters);
}

/** Yes or no; undefined when it is neither. */
export const readFlag = (word: string): boolean | undefined => FLAGS.get(word.normalize('NFKC').trim().toLowerCase());

/** A country's code by its code or name in either language, ISO 3166-1 alpha-2; undefined when nobody knows. */
export const readCountry = (word: string): string | undefined => COUNTRY_CODES.get(lettersOf(word));

const UNITS: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  b: 1e9,
  bn: 1e9,
  千: 1e3,
  萬: 1e4,
  百萬: 1e6,
  億: 1e8,
};

/** A whole number as people write it: 5,700,000, 5.7M, 12k, 3萬; null when it is none. */
export function readNumber(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s,']|人$|^約|^about|^~/gu, '');
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)(k|mn?|bn?|千|百?萬|億)?\+?$/u.exec(plain) ?? [];
  if (digits === undefined) return null;
  const number = Number(digits) * (UNITS[unit] ?? 1);
  return Math.abs(number - Math.round(number)) < 1e-6 ? Math.round(number) : null;
}

type Kind = 'archetype' | 'dataCategory' | 'accessType' | 'accessLevel';

function namesOf<Word extends string>(
  kind: Kind,
  words: readonly Word[],
): readonly (readonly [Word, readonly string[]])[] {
  return words.map((word) => [word, [word, ...LOCALES.map((locale) => nameOf(kind, word as never, locale))]] as const);
}

function reader<Word extends string>(
  names: readonly (readonly [Word, readonly string[]])[],
  more?: Readonly<Partial<Record<Word, readonly string[]>>>,
): (word: string) => Word | undefined {
  const words = new Map<string, Word>();
  for (const [word, known] of names) {
    for (const name of [...known, ...(more?.[word] ?? [])])
      if (!words.has(lettersOf(name))) words.set(lettersOf(name), word);
  }
  return (text) => words.get(lettersOf(text));
}

function countryNames(): Map<string, string> {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const names = new Map<string, string>([
    ['uk', 'GB'],
    ['usa', 'US'],
    ['hongkong', 'HK'],
    ['macau', 'MO'],
    ['中國', 'CN'],
    ['香港', 'HK'],
    ['澳門', 'MO'],
    ['台灣', 'TW'],
  ]);
  for (const locale of ['en', 'zh-Hant-HK']) {
    const display = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = display.of(code);
      if (name === undefined) continue;
      if (!names.has(code.toLowerCase())) names.set(code.toLowerCase(), code);
      if (!names.has(lettersOf(name))) names.set(lettersOf(name), code);
    }
  }
  return names;
}
