import { nameOf } from '../../names/name-of.js';
import type { LocalizedText } from '../../questionnaire/question.js';
import type { AccessLevel, AccessType } from '../../vocabulary.js';
import type { NamedQuestion } from './question-phrase.js';
import { expectedPhrase } from './question-phrase.js';

/** Asks for a good answer to one question. */
export function answerChangeText(question: NamedQuestion): LocalizedText {
  const phrase = expectedPhrase(question);
  return { en: `Have it shown that ${phrase.en}`, 'zh-Hant': `要求做到：${phrase['zh-Hant']}` };
}

const REPLACEMENTS: Readonly<Partial<Record<AccessType, LocalizedText>>> = {
  crm_bulk_read: {
    en: 'Turn off bulk reading and export, and let customers be looked up one at a time',
    'zh-Hant': '關閉大量讀取及匯出，改為逐一查閱客戶紀錄',
  },
  support_console: {
    en: 'Replace the support console by looking up customers one at a time',
    'zh-Hant': '以逐一查閱客戶紀錄取代支援系統',
  },
  always_on_vpn: {
    en: 'Open the connection into your network only when it is needed',
    'zh-Hant': '通往貴機構網絡的連線改為按需開通',
  },
  rdp: {
    en: 'Replace the remote desktop by a VPN that is opened when needed',
    'zh-Hant': '以按需開通的 VPN 取代遙距桌面',
  },
  remote_admin: {
    en: 'Replace remote administration by a VPN that is opened when needed',
    'zh-Hant': '以按需開通的 VPN 取代遙距管理',
  },
};

/** Asks to take one way of access away, or to put a narrower one in its place. */
export function accessRemovalText(accessType: AccessType): LocalizedText {
  return (
    REPLACEMENTS[accessType] ?? {
      en: `Take away this access: “${nameOf('accessType', accessType, 'en')}”`,
      'zh-Hant': `取消此存取方式：「${nameOf('accessType', accessType, 'zh-Hant')}」`,
    }
  );
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

/** Joins changes that only lower the band together. Needs at least one. */
export function changesTogether(changes: readonly LocalizedText[]): LocalizedText {
  return changes.slice(1).reduce(
    (joined, { en, 'zh-Hant': chinese }) => ({
      en: `${joined.en}; and ${en.charAt(0).toLowerCase()}${en.slice(1)}`,
      'zh-Hant': `${joined['zh-Hant']}；並且${chinese}`,
    }),
    changes[0] ?? { en: '', 'zh-Hant': '' },
  );
}
