import type { Catalogue } from '../../i18n/catalogue';

/** The words about the reminders of one assessment. */
export const remindersMessages = {
  title: { en: 'Next reminder', 'zh-Hant': '下次提示' },
  held_up: { en: 'Waits until the last mail has left', 'zh-Hant': '待上一封電郵寄出後再發出' },
  paused: { en: 'Paused', 'zh-Hant': '已暫停' },
  off: { en: 'Switched off', 'zh-Hant': '已關閉' },
  none_left: { en: 'None left', 'zh-Hant': '不會再發出' },
  last: { en: 'last on {day}', 'zh-Hant': '上次：{day}' },
  settings: { en: 'Settings', 'zh-Hant': '設定' },
  pause: { en: 'Pause for this one', 'zh-Hant': '暫停此問卷的提示' },
  resume: { en: 'Resume', 'zh-Hant': '恢復' },
} satisfies Catalogue;
