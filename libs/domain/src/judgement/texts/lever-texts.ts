import { nameOf } from '../../names/name-of.js';
import type { LocalizedText } from '../../questionnaire/question.js';
import type { AccessLevel, AccessType } from '../../vocabulary.js';
import { expectedPhrase } from './question-phrase.js';

/** Asks for a good answer to one question. */
export function answerChangeText(questionKey: string): LocalizedText {
  const phrase = expectedPhrase(questionKey);
  return { en: `Have it shown that ${phrase.en}`, 'zh-Hant': `要求做到：${phrase['zh-Hant']}` };
}

/** Asks to take one way of access away. */
export function accessRemovalText(accessType: AccessType): LocalizedText {
  if (accessType === 'crm_bulk_read') {
    return { en: 'Turn off bulk reading and export of customer data', 'zh-Hant': '關閉大量讀取及匯出客戶資料的功能' };
  }
  return {
    en: `Take away this access: “${nameOf('accessType', accessType, 'en')}”`,
    'zh-Hant': `取消此存取方式：「${nameOf('accessType', accessType, 'zh-Hant')}」`,
  };
}

/** Asks to take the right to reset credentials away. */
export function resetRemovalText(): LocalizedText {
  return {
    en: 'Do password and second-factor resets yourself instead of leaving them to this vendor',
    'zh-Hant': '由貴機構自行重設密碼及第二重認證，不再交由供應商處理',
  };
}

/** Asks to lower the level of access. */
export function accessLevelText(accessLevel: AccessLevel): LocalizedText {
  return {
    en: `Narrow the access to “${nameOf('accessLevel', accessLevel, 'en')}”`,
    'zh-Hant': `把存取權限收窄至「${nameOf('accessLevel', accessLevel, 'zh-Hant')}」`,
  };
}

/** Joins two changes that belong together. */
export function bothChanges(first: LocalizedText, second: LocalizedText): LocalizedText {
  const continued = second.en.charAt(0).toLowerCase() + second.en.slice(1);
  return { en: `${first.en}, and ${continued}`, 'zh-Hant': `${first['zh-Hant']}，並且${second['zh-Hant']}` };
}
