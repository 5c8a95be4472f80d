import type { Catalogue } from '../../i18n/catalogue';

/** The words of second factors, wherever they are set up or given. */
export const secondFactorMessages = {
  usePasskey: { en: 'Use a passkey', 'zh-Hant': '使用通行密鑰' },
  useCode: { en: 'Use the authenticator app', 'zh-Hant': '使用驗證器應用程式' },
  useRecovery: { en: 'Use a recovery code', 'zh-Hant': '使用備用碼' },
  passkeyHint: {
    en: 'Your device asks for a finger, a face or a PIN; none of them leaves it.',
    'zh-Hant': '裝置會要求你以指紋、面容或 PIN 確認，這些資料不會離開裝置。',
  },
  code: { en: 'Code from the authenticator app', 'zh-Hant': '驗證器應用程式顯示的驗證碼' },
  codeHint: { en: 'Six digits; each is good once.', 'zh-Hant': '六位數字，每個只可使用一次。' },
  codeMissing: { en: 'Type the six digits that the app shows.', 'zh-Hant': '請輸入應用程式顯示的六位數字。' },
  codeWrong: {
    en: 'This is not what the app shows now, or it was used already. Wait for the next one.',
    'zh-Hant': '驗證碼不正確，或已使用過。請等候下一個驗證碼。',
  },
  recovery: { en: 'Recovery code', 'zh-Hant': '備用碼' },
  recoveryHint: { en: 'One of the ten that you kept on paper.', 'zh-Hant': '你保存的十個備用碼之一。' },
  recoveryMissing: { en: 'Type one of your recovery codes.', 'zh-Hant': '請輸入一個備用碼。' },
  recoveryWrong: {
    en: 'This is none of your recovery codes, or it was used already.',
    'zh-Hant': '備用碼不正確，或已使用過。',
  },
  passkeyWrong: {
    en: 'This passkey does not belong here. Try another one.',
    'zh-Hant': '此通行密鑰不適用於本系統，請改用另一個。',
  },
  next: { en: 'Continue', 'zh-Hant': '繼續' },
  cancelled: {
    en: 'Your device gave no passkey: it was cancelled, or took too long. Try again.',
    'zh-Hant': '裝置未有提供通行密鑰：操作已取消或逾時，請再試。',
  },
  alreadyHere: { en: 'This device has a passkey here already.', 'zh-Hant': '此裝置已設有通行密鑰。' },
  failed: {
    en: 'Your browser could not use a passkey here. Try another way.',
    'zh-Hant': '瀏覽器未能使用通行密鑰，請改用其他方式。',
  },
  addPasskey: { en: 'Set up a passkey', 'zh-Hant': '設定通行密鑰' },
  addApp: { en: 'Set up an authenticator app', 'zh-Hant': '設定驗證器應用程式' },
  passkeyWhat: {
    en: 'The safest way: your telephone, computer or security key signs you in, and no false page can use it.',
    'zh-Hant': '最安全的方式：以手機、電腦或安全密鑰登入，虛假網頁無法盜用。',
  },
  appWhat: {
    en: 'An app on your telephone shows six digits that change every half minute.',
    'zh-Hant': '手機應用程式會顯示每半分鐘更換一次的六位數字。',
  },
  noPasskeys: {
    en: 'Passkeys need an address with a name and https. At this machine open http://localhost instead of a number.',
    'zh-Hant': '通行密鑰須配合網域名稱及 https 使用。如在本機使用，請以 http://localhost 取代數字位址。',
  },
  deviceName: { en: 'What do you call this device?', 'zh-Hant': '此裝置的名稱' },
  deviceNameHint: { en: 'By this name you know it again in your settings.', 'zh-Hant': '方便你在設定中辨認。' },
  deviceDefault: { en: 'My device', 'zh-Hant': '我的裝置' },
  appName: { en: 'What do you call this app?', 'zh-Hant': '此應用程式的名稱' },
  appDefault: { en: 'My telephone', 'zh-Hant': '我的手機' },
  nameMissing: { en: 'Give it a name.', 'zh-Hant': '請填寫名稱。' },
  scan: {
    en: 'Scan this with the app, then type what it shows.',
    'zh-Hant': '請以應用程式掃描，然後輸入所顯示的數字。',
  },
  qr: { en: 'QR code for the authenticator app', 'zh-Hant': '驗證器應用程式的二維碼' },
  secret: { en: 'Without a camera, type this key into the app', 'zh-Hant': '如無相機，請在應用程式輸入此金鑰' },
  codesTitle: { en: 'Your recovery codes', 'zh-Hant': '你的備用碼' },
  codesText: {
    en: 'Each opens your account once when you have lost your devices. Print them or write them down, and keep them away from your computer: they are shown this once.',
    'zh-Hant': '如遺失裝置，每個備用碼可登入一次。請列印或抄寫，並與電腦分開存放：備用碼只會顯示這一次。',
  },
  codesSave: { en: 'Save as a file', 'zh-Hant': '儲存為檔案' },
  codesFile: { en: 'Firebreak recovery codes', 'zh-Hant': 'Firebreak 備用碼' },
  codesKept: { en: 'I have kept them', 'zh-Hant': '我已保存' },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
} satisfies Catalogue;
