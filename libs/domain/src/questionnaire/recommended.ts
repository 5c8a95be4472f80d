import { applies, type ApplicabilityFacts } from './applicability.js';
import type { LocalizedText } from './question.js';

/** A questionnaire of the library that fits a vendor, and why. */
export interface RecommendedTemplate {
  /** Key of the questionnaire. */
  readonly key: string;
  readonly reason: LocalizedText;
}

/**
 * Gives the questionnaires that fit a vendor by its kind and what it can touch, the one that fits best first; leave ended
 * scopes out. The core questionnaire is always among them: it is the one after which a vendor counts as assessed.
 */
export function recommendedTemplates(facts: ApplicabilityFacts): readonly RecommendedTemplate[] {
  const found: RecommendedTemplate[] = [];
  if (applies('phone_or_crm_staff', facts)) found.push(CALL_CENTRE);
  if (applies('makes_product', facts)) found.push(SOFTWARE_SUPPLIER);
  if (found.length > 0) return [...found, CORE_AS_WELL];
  if (touchesMuch(facts)) return [CORE];
  return [FIVE_MINUTES, CORE_AS_WELL];
}

const CALL_CENTRE: RecommendedTemplate = {
  key: 'call-centre',
  reason: {
    en: 'Their people take calls or look your customers up: that is where attackers begin.',
    'zh-Hant': '對方人員接聽來電或查閱你的顧客紀錄，攻擊者正會由此入手。',
  },
};
const SOFTWARE_SUPPLIER: RecommendedTemplate = {
  key: 'software-supplier',
  reason: {
    en: 'You run what they build: a flaw or a hijacked update of theirs reaches you.',
    'zh-Hant': '你使用對方開發的產品：其漏洞或遭劫持的更新會直接影響你。',
  },
};
const CORE: RecommendedTemplate = {
  key: 'hkcert-core',
  reason: {
    en: 'They can reach your data or systems: ask about all seven measures.',
    'zh-Hant': '對方可接觸你的資料或系統：應查詢全部七項措施。',
  },
};
const CORE_AS_WELL: RecommendedTemplate = {
  key: 'hkcert-core',
  reason: {
    en: 'Asks about all seven measures; what a shorter questionnaire leaves out stays unknown.',
    'zh-Hant': '涵蓋全部七項措施；較短的問卷沒有問及的部分仍屬未知。',
  },
};
const FIVE_MINUTES: RecommendedTemplate = {
  key: 'five-minute-check',
  reason: {
    en: 'As far as you have entered, they touch little: eight questions are a fair start.',
    'zh-Hant': '按你輸入的資料，對方接觸甚少：先問八題已算合理。',
  },
};

/** Kinds of supplier that usually touch little, so that eight questions do until something else is entered. */
const SMALL = new Set<ApplicabilityFacts['archetype']>([
  'education',
  'facilities_contractor',
  'goods_supplier',
  'manufacturing_supplier',
  'ngo',
  'retail_sme',
]);
/** People beyond whom their data is more than a little. Our judgement. */
const FEW_PEOPLE = 1_000;

function touchesMuch({ archetype, scopes }: ApplicabilityFacts): boolean {
  if (scopes.length === 0) return !SMALL.has(archetype);
  return scopes.some(
    ({ accessLevel, dataCategories, peopleCount, critical, canResetCredentials }) =>
      critical ||
      canResetCredentials ||
      (accessLevel !== 'none' && accessLevel !== 'low') ||
      (dataCategories.length > 0 && (peopleCount === null || peopleCount > FEW_PEOPLE)),
  );
}
