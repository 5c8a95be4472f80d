import type { Catalogue } from '../../i18n/catalogue';

/**
 * What to do first about each measure, in our own words. Five follow what HKCERT advised on 17 October 2025; access of
 * third parties and incident response are measures of our own.
 */
export const adviceMessages = {
  mfa: {
    en: 'HKCERT advises to turn on multi-factor authentication. Begin with remote access, e-mail and administrators; an app or a key holds better than a text message.',
    'zh-Hant': 'HKCERT 建議啟用多重認證。先由遙距存取、電郵及管理員帳戶做起；驗證程式或保安密匙比短訊可靠。',
  },
  patching: {
    en: 'HKCERT advises to update and patch regularly. Know what you run, let updates install themselves where they can, and mend what faces the internet first.',
    'zh-Hant': 'HKCERT 建議定期更新及修補。先清點所用系統，能自動更新的便自動更新，並優先修補連接互聯網的系統。',
  },
  foss_vetting: {
    en: 'HKCERT advises to choose open-source software carefully and to examine it. Keep a list of what you use, see that somebody still maintains it, and watch it for known flaws.',
    'zh-Hant': 'HKCERT 建議審慎選用及查核開源軟件。列出所用組件，確認仍有人維護，並留意已知漏洞。',
  },
  phishing: {
    en: 'HKCERT advises to stay alert to phishing. Give people one easy place to report a strange message, and call back on a number you already have before money, passwords or details change.',
    'zh-Hant':
      'HKCERT 建議慎防網絡釣魚。提供一個簡單的渠道舉報可疑訊息；凡涉及款項、密碼或資料更改，先以原有電話號碼回電核實。',
  },
  training: {
    en: 'HKCERT advises to train people against social engineering. Short and often beats once a year; practise the call that asks for a password reset with those who would take it.',
    'zh-Hant':
      'HKCERT 建議培訓員工防範社交工程攻擊。少量多次勝於一年一次；讓前線同事實地演練有人來電要求重設密碼的情況。',
  },
  third_party_access: {
    en: 'Our advice: give each person an account of their own, only what the work needs, and an end date; look through the list every quarter and close what nobody uses.',
    'zh-Hant': '我們的建議：每人一個帳戶，只給工作所需的權限並設到期日；每季檢視清單，關閉無人使用的帳戶。',
  },
  incident_response: {
    en: 'Our advice: write down on one page who decides, whom you call and within how many hours you tell your clients, and try it once a year with a story that could happen to you.',
    'zh-Hant': '我們的建議：用一頁紙寫明由誰決定、聯絡誰、多少小時內通知客戶，並每年以可能發生的情景演練一次。',
  },
} satisfies Catalogue;
