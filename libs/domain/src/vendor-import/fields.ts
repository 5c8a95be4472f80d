/** What a column of an imported list can mean; several may be notes, every other at most one. */
export const IMPORT_FIELDS = [
  'name',
  'aliases',
  'website',
  'service',
  'archetype',
  'tier',
  'ownerEmail',
  'contractEndsOn',
  'nextReviewOn',
  'noticeHours',
  'peopleCount',
  'dataCategories',
  'accessTypes',
  'accessLevel',
  'humanChannel',
  'canResetCredentials',
  'critical',
  'countries',
  'notes',
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Which column holds what; null is not taken over. */
export type ColumnMapping = readonly (ImportField | null)[];

/** Headings of real lists, in both languages, without spaces and punctuation. Our judgement. */
const HEADINGS: Readonly<Record<ImportField, readonly string[]>> = {
  name: [
    'name',
    'vendor',
    'vendorname',
    'supplier',
    'suppliername',
    'company',
    'companyname',
    'thirdparty',
    'provider',
    '供應商',
    '供應商名稱',
    '名稱',
    '公司',
    '公司名稱',
    '廠商',
    '廠商名稱',
    '服務供應商',
  ],
  aliases: ['alias', 'aliases', 'alsoknownas', 'aka', 'tradingname', 'tradingas', 'shortname', '別名', '簡稱', '又稱'],
  website: ['website', 'web', 'url', 'domain', 'site', 'homepage', '網站', '網址', '網域', '域名'],
  service: [
    'service',
    'services',
    'serviceprovided',
    'product',
    'purpose',
    'description',
    'whattheydo',
    '服務',
    '服務內容',
    '服務範圍',
    '產品',
    '用途',
    '描述',
  ],
  archetype: [
    'archetype',
    'kind',
    'type',
    'category',
    'vendortype',
    'suppliertype',
    '類別',
    '種類',
    '類型',
    '供應商類別',
  ],
  tier: ['tier', 'criticality', 'importance', 'risktier', 'rating', '級別', '等級', '重要性', '重要程度'],
  ownerEmail: [
    'owner',
    'owneremail',
    'businessowner',
    'relationshipowner',
    'manager',
    'responsible',
    '負責人',
    '負責人電郵',
    '負責人電子郵件',
    '內部負責人',
  ],
  contractEndsOn: [
    'contractend',
    'contractenddate',
    'contractendson',
    'contractexpiry',
    'expiry',
    'expirydate',
    'enddate',
    'renewaldate',
    '合約到期',
    '合約到期日',
    '合約屆滿日',
    '到期日',
    '屆滿日',
  ],
  nextReviewOn: [
    'nextreview',
    'nextreviewon',
    'nextreviewdate',
    'reviewdate',
    'reviewdue',
    '下次覆檢',
    '下次檢討',
    '覆檢日期',
  ],
  noticeHours: ['noticehours', 'incidentnoticehours', 'breachnoticehours', '通報時限', '通報時數'],
  peopleCount: [
    'peoplecount',
    'people',
    'records',
    'numberofrecords',
    'datasubjects',
    'customers',
    'howmanypeople',
    '人數',
    '受影響人數',
    '資料當事人',
    '紀錄數目',
    '客戶人數',
  ],
  dataCategories: [
    'datacategories',
    'data',
    'datatypes',
    'dataaccessed',
    'personaldata',
    '資料類別',
    '資料種類',
    '資料',
    '個人資料',
  ],
  accessTypes: [
    'accesstypes',
    'access',
    'accesstype',
    'accessmethod',
    'connection',
    '存取方式',
    '連接方式',
    '接入方式',
  ],
  accessLevel: ['accesslevel', 'privilege', 'privileges', '存取級別', '存取權限', '權限'],
  humanChannel: ['humanchannel', 'answerscalls', 'callhandling', '接聽電話', '人手服務'],
  canResetCredentials: ['canresetcredentials', 'resetspasswords', 'passwordreset', '可重設密碼', '重設密碼'],
  critical: ['critical', 'businesscritical', 'missioncritical', '關鍵', '關鍵服務'],
  countries: ['countries', 'country', 'location', 'locations', 'region', '國家', '地區', '國家地區', '所在地'],
  notes: [
    'notes',
    'note',
    'remarks',
    'comments',
    'comment',
    'contact',
    'contactperson',
    'contactemail',
    'phone',
    '備註',
    '附註',
    '聯絡人',
    '聯絡電郵',
    '電話',
  ],
};

const FIELD_OF_HEADING: ReadonlyMap<string, ImportField> = new Map(
  IMPORT_FIELDS.flatMap((field) =>
    [field.toLowerCase(), ...HEADINGS[field]].map((heading): [string, ImportField] => [heading, field]),
  ),
);

/** How far down a title or an empty line may push the headings. */
const HEADING_ROWS = 20;

/** The letters and digits of a text, in one width and case. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** What the headings seem to mean, each field once at most but notes; null where nobody knows. */
export function guessColumns(headings: readonly string[]): ColumnMapping {
  const taken = new Set<ImportField>();
  return headings.map((heading) => {
    const field = FIELD_OF_HEADING.get(lettersOf(heading)) ?? null;
    if (field === null || (field !== 'notes' && taken.has(field))) return null;
    taken.add(field);
    return field;
  });
}

/** Which row seems to hold the headings, counted from 0: the one of the first twenty that says most. */
export function guessHeadingRow(rows: readonly (readonly string[])[]): number {
  const known = rows.slice(0, HEADING_ROWS).map((row) => guessColumns(row).filter((field) => field !== null).length);
  const filled = rows.slice(0, HEADING_ROWS).map((row) => row.filter((cell) => cell.trim() !== '').length);
  const most = Math.max(0, ...known);
  return Math.max(0, most > 0 ? known.indexOf(most) : filled.indexOf(Math.max(0, ...filled)));
}
