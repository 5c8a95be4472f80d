import type { MailWay } from '@firebreak/domain';
import type { Catalogue } from '../../i18n/catalogue';

/** The words of the page that ends our mails. */
export const stopMailsMessages = {
  title: { en: 'Stop these mails', 'zh-Hant': '停止接收此類電郵' },
  lead: {
    en: 'Nothing has changed yet. In Firebreak itself you still see everything, and you can have the mails back at any time.',
    'zh-Hant': '目前尚未作出任何更改。停止後，你仍可在 Firebreak 內看到所有通知，並可隨時恢復接收。',
  },
  stop: { en: 'Stop them', 'zh-Hant': '停止接收' },
  stoppedTitle: { en: 'They are stopped', 'zh-Hant': '已停止' },
  at_once: { en: 'You get no more mails that tell of something at once.', 'zh-Hant': '你不會再收到即時通知電郵。' },
  daily: { en: 'You get no more daily mail.', 'zh-Hant': '你不會再收到每日電郵。' },
  weekly: { en: 'You get no more weekly mail.', 'zh-Hant': '你不會再收到每週電郵。' },
  resume: { en: 'Send them again', 'zh-Hant': '恢復寄出' },
  resumedTitle: { en: 'They come again', 'zh-Hant': '已恢復寄出' },
  resumedText: { en: 'You get them as you did before.', 'zh-Hant': '你會如以往一樣收到此類電郵。' },
  badTitle: { en: 'This link is not one of ours', 'zh-Hant': '這個連結並非由我們發出' },
  badText: {
    en: 'Copy it whole from the mail, or sign in and choose what you are told under Settings.',
    'zh-Hant': '請從電郵完整複製連結，或登入後在「設定」選擇通知方式。',
  },
} satisfies Catalogue & Record<MailWay, unknown>;
