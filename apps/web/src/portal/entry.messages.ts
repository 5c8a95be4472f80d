import type { Catalogue } from '../i18n/catalogue';

/** The words before anything is started. */
export const entryMessages = {
  title: { en: 'A customer of yours has security questions', 'zh-Hant': '您的客戶想了解貴機構的網絡保安' },
  lead: {
    en: 'An organisation that you work for asks how you protect its data and systems. You answer here, at your own pace; it takes about 15 minutes.',
    'zh-Hant': '一間與貴機構合作的機構，想了解您如何保護其資料及系統。您可在此按自己的步伐作答，需時約 15 分鐘。',
  },
  howTitle: { en: 'How it works', 'zh-Hant': '如何作答' },
  howOne: {
    en: 'One question at a time, five concrete answers each. “We don’t know” is a proper answer.',
    'zh-Hant': '每次一題，各有五個具體選項；「不清楚」也是可以接受的答案。',
  },
  howTwo: {
    en: 'Every answer is saved as you give it. Stop at any time and come back with the same link.',
    'zh-Hant': '每個答案即時儲存。您可隨時停下，稍後以同一連結繼續。',
  },
  howThree: {
    en: 'Pass the link on to a colleague who knows better: it lets them add answers, not read yours.',
    'zh-Hant': '可將連結轉交更清楚情況的同事：他們可補充答案，但看不到您已填的內容。',
  },
  genuineTitle: { en: 'Check that this is genuine', 'zh-Hant': '確認真偽' },
  genuineText: {
    en: 'The first page after Start shows a check phrase. Call your contact at the organisation, by a number that you already have and not one from the mail, and ask for theirs. The two must be the same.',
    'zh-Hant':
      '按「開始」後的第一頁會顯示核對暗語。請以您原有的電話號碼（切勿使用電郵所載的號碼）致電該機構的聯絡人，請對方說出暗語；兩者必須相同。',
  },
  neverTitle: { en: 'What you are never asked', 'zh-Hant': '我們絕不會要求您' },
  neverText: {
    en: 'No password, no account, no payment, nothing to install. Should a page that looks like this one ask for any of them, close it and tell your contact.',
    'zh-Hant': '提供密碼、開立帳戶、付款或安裝任何程式。若有貌似本頁的網頁提出這些要求，請關閉該網頁並通知您的聯絡人。',
  },
  nothingYet: {
    en: 'So far nothing has happened: opening this page tells nobody anything.',
    'zh-Hant': '到目前為止甚麼都沒有發生：單是開啟本頁，不會有任何人得知。',
  },
  start: { en: 'Start', 'zh-Hant': '開始' },
  codeLabel: { en: 'Code from the invitation', 'zh-Hant': '邀請函上的代碼' },
  codeHint: {
    en: '24 letters and digits in six groups. Capitals, spaces and hyphens make no difference.',
    'zh-Hant': '共 24 個英文字母及數字，分為六組。大小寫、空格及連字號均不影響。',
  },
  codeMissing: { en: 'Type the code from the invitation', 'zh-Hant': '請輸入邀請函上的代碼' },
  codeLength: {
    en: '{count, plural, one {The code has 24 characters; this is one} other {The code has 24 characters; these are #}}',
    'zh-Hant': '代碼共 24 個字元，您輸入了 {count} 個',
  },
  openTitle: { en: 'You have a questionnaire open', 'zh-Hant': '您有一份問卷尚未完成' },
  openText: {
    en: 'In this browser you are answering for {vendor}, asked by {organization}. If your link is for the same one, go on there.',
    'zh-Hant': '此瀏覽器正代表{vendor}回答{organization}的問卷。如連結屬同一份問卷，請在原處繼續。',
  },
  openGoOn: { en: 'Go on where I was', 'zh-Hant': '繼續作答' },
  refusedTitle: { en: 'This invitation cannot be opened', 'zh-Hant': '未能開啟此邀請' },
  refusedText: {
    en: 'The link or code may be incomplete, may have run out, or may have been withdrawn. So that nobody can try links out, it looks the same in every case.',
    'zh-Hant': '連結或代碼可能不完整、已過期或已被撤回。為防有人逐一試探，我們不會說明是哪一種情況。',
  },
  refusedDo: {
    en: 'Ask your contact at the organisation for a new invitation, by a telephone number or address that you already have. What you saved before is not lost.',
    'zh-Hant': '請以您原有的電話號碼或電郵地址，向該機構的聯絡人索取新的邀請。先前儲存的答案不會遺失。',
  },
  refusedRetry: { en: 'Type the code instead', 'zh-Hant': '改為輸入代碼' },
} satisfies Catalogue;
