import type { Catalogue } from '../i18n/catalogue';

/** The words of the frame around every page of the portal. */
export const portalMessages = {
  product: { en: 'Security questionnaire', 'zh-Hant': '保安問卷' },
  loading: { en: 'Looking for your questionnaire…', 'zh-Hant': '正在載入問卷…' },
  problemTitle: { en: 'There is a problem', 'zh-Hant': '出現問題' },
  errorPrefix: { en: 'Problem: {title}', 'zh-Hant': '問題：{title}' },
  skip: { en: 'Skip to the content', 'zh-Hant': '跳到主要內容' },
  awayTitle: { en: 'The questionnaire cannot be reached', 'zh-Hant': '暫時未能連接問卷' },
  tryAgain: { en: 'Try again', 'zh-Hant': '再試一次' },
  back: { en: 'Back', 'zh-Hant': '返回' },

  saving: { en: 'Saving…', 'zh-Hant': '儲存中…' },
  savedAt: { en: 'Saved {time}', 'zh-Hant': '已於 {time} 儲存' },
  waiting: { en: 'Waiting for the network', 'zh-Hant': '等待網絡連線' },
  unsaved: { en: 'Not saved yet', 'zh-Hant': '尚未儲存' },
  twoAnswers: { en: 'Two answers: choose one', 'zh-Hant': '有兩個答案，請選擇' },
  notSaved: { en: 'Could not be saved', 'zh-Hant': '未能儲存' },

  expiredTitle: { en: 'You were away for a while', 'zh-Hant': '您已離開一段時間' },
  expiredText: {
    en: 'For safety the questionnaire closes when nothing happens for half an hour. What you typed is still here: press Start and it is saved.',
    'zh-Hant': '為安全起見，問卷閒置 30 分鐘後會自動關閉。您輸入的內容仍在此處：按「開始」便會儲存。',
  },
  elsewhereTitle: { en: 'A questionnaire was opened in another tab', 'zh-Hant': '另一分頁已開啟問卷' },
  elsewhereText: {
    en: 'Only one can be open at a time in a browser. Go on in the other tab, or press Start to go on here. What you typed is still here.',
    'zh-Hant': '同一瀏覽器每次只可開啟一份問卷。請到另一分頁繼續，或按「開始」在此繼續。您輸入的內容仍在此處。',
  },

  offline: {
    en: 'There is no connection at the moment. Nothing is lost; try again in a moment.',
    'zh-Hant': '目前沒有網絡連線。資料沒有遺失，請稍後再試。',
  },
  tooMany: {
    en: 'That was tried too often in a short time. Wait a minute and try again.',
    'zh-Hant': '短時間內嘗試次數太多。請稍等一分鐘再試。',
  },
  closed: {
    en: 'The answers were sent in the meantime and can no longer be changed here.',
    'zh-Hant': '答案已經送出，不能再在此更改。',
  },
  invalid: { en: 'The server did not accept this: {detail}', 'zh-Hant': '伺服器不接受這項內容：{detail}' },
  crashed: {
    en: 'This page failed. What was saved is safe; try again, or load the page anew.',
    'zh-Hant': '此頁發生錯誤。已儲存的內容不受影響，請再試一次或重新載入。',
  },
  ended: {
    en: 'The session has ended. Open the link from the invitation again.',
    'zh-Hant': '工作階段已結束。請再次開啟邀請函上的連結。',
  },
  unexpected: {
    en: 'Something failed on our side. What you typed is still here; try again in a moment.',
    'zh-Hant': '系統出現問題。您輸入的內容仍在此處，請稍後再試。',
  },
} satisfies Catalogue;
