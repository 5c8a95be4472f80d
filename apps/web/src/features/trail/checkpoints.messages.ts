import type { Catalogue } from '../../i18n/catalogue';

/** The words around the signed checkpoints of the trail. */
export const checkpointsMessages = {
  title: { en: 'Signed outside the database', 'zh-Hant': '於數據庫以外簽署' },
  text: {
    en: 'Another process signs where the trail ends and keeps that elsewhere. So a trail whose end was cut off, or that was written anew, is found out.',
    'zh-Hant': '另一個程序會簽署審計紀錄的終點，並存放在別處。因此，紀錄的末段若被刪去或整段重寫，都會被發現。',
  },
  last: { en: 'Last checkpoint', 'zh-Hant': '最近檢查點' },
  none: { en: 'none yet', 'zh-Hant': '尚未有' },
  covers: { en: 'Covers', 'zh-Hant': '涵蓋' },
  events: { en: '{count, plural, one {# event} other {# events}}', 'zh-Hant': '{count, number} 宗事件' },
  since: { en: 'Since then', 'zh-Hant': '其後' },
  nothingSince: { en: 'no event', 'zh-Hant': '沒有事件' },
  fingerprint: { en: "Fingerprint of the signer's key", 'zh-Hant': '簽署金鑰的指紋' },
  download: { en: 'Download the newest one', 'zh-Hant': '下載最新檢查點' },
  keep: {
    en: 'Keep it where whoever runs Firebreak cannot reach it.',
    'zh-Hant': '請把它存放在 Firebreak 營運者接觸不到的地方。',
  },
  all: { en: 'All checkpoints', 'zh-Hant': '所有檢查點' },
  proof: { en: 'What the trail can prove', 'zh-Hant': '審計紀錄能證明甚麼' },
  noSigner: {
    en: 'No signer has run yet, or its folder cannot be read here. Until it runs, nobody can tell whether the end of the trail was cut off.',
    'zh-Hant': '簽署程序尚未運行，或此處無法讀取其資料夾。在它運行之前，無人能判斷紀錄末段有否被刪去。',
  },
  silent: {
    en: 'The signer has not looked since {when}, though it means to every {minutes, plural, one {minute} other {# minutes}}. Ask whoever runs Firebreak to start it.',
    'zh-Hant':
      '簽署程序原定每 {minutes, number} 分鐘檢查一次，但自{when}起未有檢查。請通知 Firebreak 的營運人員啟動它。',
  },
  alarm: {
    en: 'Alarm since {when}: the trail does not continue what was signed.',
    'zh-Hant': '警報（自{when}起）：審計紀錄與已簽署的內容不連貫。',
  },
  fault_shorter: {
    en: 'It ends before event {size, number}, which was signed: its end was cut off, or an older state was put back.',
    'zh-Hant': '紀錄在已簽署的第 {size, number} 宗事件之前便告終止：末段被刪去，或被還原至較早狀態。',
  },
  fault_rewritten: {
    en: 'Event {size, number} is not the one that was signed: the trail was written anew.',
    'zh-Hant': '第 {size, number} 宗事件並非已簽署的那一宗：紀錄曾被重寫。',
  },
  fault_broken: {
    en: 'After event {size, number}, links do not follow from each other.',
    'zh-Hant': '第 {size, number} 宗事件之後，各環互不相連。',
  },
  fault_gone: {
    en: 'It was signed up to event {size, number} and is not there any more.',
    'zh-Hant': '紀錄曾簽署至第 {size, number} 宗事件，現已不存在。',
  },
  fault_unreadable: {
    en: "The signer's own file of checkpoints is not as it was written.",
    'zh-Hant': '簽署程序自身的檢查點檔案已非原樣。',
  },
  whatToDo: {
    en: 'Repair nothing: have the database and the signer’s folder copied as they are, run “npm run verify-trail”, and tell your auditors. After a restore of your own this is expected: the operations guide says how to go on.',
    'zh-Hant':
      '請勿作任何修復：先把數據庫及簽署程序的資料夾原樣複製，執行「npm run verify-trail」，並通知審計人員。如曾自行還原備份，出現此警報屬正常，處理方法見營運指南。',
  },
  note: { en: 'Signed note', 'zh-Hant': '簽署文件' },
  downloadOf: { en: 'Download the checkpoint of {when}', 'zh-Hant': '下載{when}的檢查點' },
  signedAt: { en: 'Signed', 'zh-Hant': '簽署時間' },
  noneKept: { en: 'No checkpoint is kept yet', 'zh-Hant': '尚未保存任何檢查點' },
} satisfies Catalogue;
