import type { Catalogue } from '../../../i18n/catalogue';

/** The words around the link by which anybody in the firm asks for a supplier. */
export const intakeLinkMessages = {
  title: { en: 'Requests for suppliers', 'zh-Hant': '供應商申請' },
  lead: {
    en: 'A link by which anybody in the firm asks for a supplier before it is bought, without an account. Put it on your intranet. Whoever has it can ask, and can read nothing.',
    'zh-Hant':
      '同事毋須帳戶，即可經此連結在採購前提出申請。可放在公司內聯網。持有連結者只可提出申請，不能查閱任何資料。',
  },
  off: { en: 'There is no link.', 'zh-Hant': '尚未建立連結。' },
  on: { en: 'The link made on {day} is in use.', 'zh-Hant': '使用中的連結於 {day} 建立。' },
  make: { en: 'Make a link', 'zh-Hant': '建立連結' },
  renew: { en: 'Make a new link', 'zh-Hant': '建立新連結' },
  end: { en: 'Turn the link off', 'zh-Hant': '停用連結' },
  made: { en: 'The link', 'zh-Hant': '連結' },
  once: {
    en: 'It is shown this once and kept as a hash only. If it gets lost, make a new one.',
    'zh-Hant': '連結只會顯示一次，系統只保存其雜湊值。如遺失，請建立新連結。',
  },
  renewTitle: { en: 'Make a new link?', 'zh-Hant': '建立新連結？' },
  renewText: {
    en: 'The present link ends at once, wherever it stands. That cannot be undone.',
    'zh-Hant': '現有連結會即時失效，無法復原。',
  },
  endTitle: { en: 'Turn the link off?', 'zh-Hant': '停用連結？' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
} satisfies Catalogue;
