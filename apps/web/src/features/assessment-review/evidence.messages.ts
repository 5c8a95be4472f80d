import type { Catalogue } from '../../i18n/catalogue';

/** The words around a vendor's files. */
export const evidenceMessages = {
  title: { en: 'Files', 'zh-Hant': '檔案' },
  whole: { en: 'For the whole questionnaire', 'zh-Hant': '整份問卷' },
  until: { en: 'good until {date}', 'zh-Hant': '有效期至 {date}' },
  expired: { en: 'expired on {date}', 'zh-Hant': '已於 {date} 過期' },
  megabytes: { en: '{size} MB', 'zh-Hant': '{size} MB' },
  kilobytes: { en: '{size} kB', 'zh-Hant': '{size} kB' },
  not_scanned: { en: 'Not scanned for viruses', 'zh-Hant': '未經病毒掃描' },
  clean: { en: 'No virus found', 'zh-Hant': '沒有發現病毒' },
  infected: { en: 'A virus was found: kept and not handed out', 'zh-Hant': '發現病毒：已隔離，不可下載' },
  sentByrespondent: { en: 'sent by {name}', 'zh-Hant': '由 {name} 上載' },
  sentBycolleague: { en: 'sent by {name}, a colleague', 'zh-Hant': '由同事 {name} 上載' },
  sentBystaff: { en: 'added by {name}, for us', 'zh-Hant': '由 {name} 加入（我方）' },
  download: { en: 'Download', 'zh-Hant': '下載' },
  ofFile: { en: ' {file}', 'zh-Hant': ' {file}' },
  warnTitle: { en: 'Download a file that nobody has scanned?', 'zh-Hant': '下載未經掃描的檔案？' },
  warnText: {
    en: '“{file}” comes from outside, and no virus scanner has looked at it. Its type was checked, nothing more. Open it only where a virus scanner runs, and let no document run macros. The trail keeps that you downloaded it.',
    'zh-Hant':
      '「{file}」來自外部，未經病毒掃描，只核對過檔案類型。請只在設有防毒軟件的裝置上開啟，切勿執行文件中的巨集。審計紀錄會記下你的下載。',
  },
  cancel: { en: 'Cancel', 'zh-Hant': '取消' },
} satisfies Catalogue;
