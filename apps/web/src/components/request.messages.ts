import type { Catalogue } from '../i18n/catalogue';

/** The words of inviting anew and of withdrawing a questionnaire. */
export const requestMessages = {
  resentTitle: { en: 'A new invitation is on its way', 'zh-Hant': '新邀請已發出' },
  resendTitle: { en: 'Send the invitation again?', 'zh-Hant': '重新發出邀請？' },
  resendText: {
    en: '{to} gets a new link and code. The old ones stop working at once; what is answered stays.',
    'zh-Hant': '{to} 會收到新的連結和代碼，舊的即時失效，已填寫的答覆會保留。',
  },
  resend: { en: 'Send again', 'zh-Hant': '重新發出' },
  revokeTitle: { en: 'Withdraw this questionnaire?', 'zh-Hant': '撤回這份問卷？' },
  revokeText: {
    en: 'The link of {to} stops working at once and cannot be revived; you would have to send a new questionnaire.',
    'zh-Hant': '{to} 的連結會即時失效，無法恢復；如有需要，須重新發出問卷。',
  },
  revoke: { en: 'Withdraw', 'zh-Hant': '撤回' },
  revoked: { en: 'The questionnaire is withdrawn.', 'zh-Hant': '問卷已撤回。' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
  done: { en: 'Done', 'zh-Hant': '完成' },
} satisfies Catalogue;
