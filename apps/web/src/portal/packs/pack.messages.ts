import type { Catalogue } from '../../i18n/catalogue';

/** The words around answers that are taken along and brought back. */
export const packMessages = {
  title: { en: 'Your answers, here and elsewhere', 'zh-Hant': '您的答案：帶走與匯入' },
  lead: {
    en: 'You need not type the same answers twice. A pack is one file with your answers; any Firebreak reads it.',
    'zh-Hant': '同一答案毋須重複輸入。答案包是一個載有您所有答案的檔案，任何 Firebreak 均可讀取。',
  },
  back: { en: 'Back to the questionnaire', 'zh-Hant': '返回問卷' },
  sheetTitle: { en: 'Answer in a spreadsheet', 'zh-Hant': '以試算表作答' },
  sheetLead: {
    en: 'Download the questions as an Excel workbook (.xlsx), fill it in with whomever you like, and bring it back here.',
    'zh-Hant': '將題目下載為 Excel 活頁簿（.xlsx），與同事一同填寫，然後帶回此處。',
  },
  sheetTakeTitle: { en: 'Download', 'zh-Hant': '下載' },
  sheetTakeText: {
    en: 'The workbook holds the questions in the language of this page and the answers that are saved now.',
    'zh-Hant': '活頁簿載有以本頁語言顯示的題目，以及現時已儲存的答案。',
  },
  sheetTakeBlank: {
    en: 'The workbook holds the questions in the language of this page. It is blank: saved answers are shown after the one-time code only.',
    'zh-Hant': '活頁簿載有以本頁語言顯示的題目，答案一欄為空白：須先輸入一次性驗證碼，才會顯示已儲存的答案。',
  },
  sheetTake: { en: 'Download the workbook', 'zh-Hant': '下載活頁簿' },
  sheetBringTitle: { en: 'Bring it back', 'zh-Hant': '帶回答案' },
  sheetBringText: {
    en: 'You see first what would be saved, and every cell that needs mending; nothing is saved until you say so.',
    'zh-Hant': '系統會先列出將會儲存的內容及須更正的儲存格，在您確認之前不會儲存任何資料。',
  },
  sheetFile: { en: 'Workbook (.xlsx)', 'zh-Hant': '活頁簿（.xlsx）' },
  noSheet: {
    en: 'This file is not the questionnaire as an Excel workbook (.xlsx), or it has a password, or its headings were changed. Nothing was saved.',
    'zh-Hant': '此檔案並非問卷的 Excel 活頁簿（.xlsx），或設有密碼，或標題已被更改。沒有儲存任何資料。',
  },
  faultsTitle: {
    en: '{count, plural, =1 {One cell needs mending} other {# cells need mending}}',
    'zh-Hant': '{count} 個儲存格須更正',
  },
  faultsText: {
    en: 'Mend them in the spreadsheet and choose the file again, or save the rest now.',
    'zh-Hant': '請在試算表內更正後重新選擇檔案，或先儲存其餘答案。',
  },
  choose_from_list: { en: 'Choose one of the list.', 'zh-Hant': '請從清單中選擇一項。' },
  formula: { en: 'Type the text itself; formulas are not computed.', 'zh-Hant': '請直接輸入文字；系統不會計算公式。' },
  bad_characters: { en: 'It holds characters that cannot be kept.', 'zh-Hant': '內含無法儲存的字元。' },
  unknown_question: { en: 'No question here has this key.', 'zh-Hant': '此處沒有這個編號的題目。' },
  takeTitle: { en: 'Take your answers with you', 'zh-Hant': '帶走您的答案' },
  takeText: {
    en: 'The pack holds what is saved now, in words, and a signature that shows later that nothing was changed. It does not say who asked. Files are not in it.',
    'zh-Hant': '答案包載有現時已儲存的答案全文，並附簽署，日後可證明內容未經改動。當中不會提及提問機構，亦不包含檔案。',
  },
  take: { en: 'Download the answer pack', 'zh-Hant': '下載答案包' },
  bringTitle: { en: 'Bring answers from a pack', 'zh-Hant': '從答案包匯入' },
  bringText: {
    en: 'Choose a pack that you downloaded from a Firebreak. You see first what would be taken over; nothing is saved until you say so.',
    'zh-Hant': '選擇您從 Firebreak 下載的答案包。系統會先列出將會匯入的內容，在您確認之前不會儲存任何資料。',
  },
  locked: {
    en: 'This shows what was answered, so it needs the one-time code.',
    'zh-Hant': '此功能會顯示答案內容，須先輸入一次性驗證碼。',
  },
  unlock: { en: 'Get a code', 'zh-Hant': '取得驗證碼' },
  file: { en: 'Answer pack (JSON file)', 'zh-Hant': '答案包（JSON 檔案）' },
  reading: { en: 'Reading the file…', 'zh-Hant': '正在讀取檔案…' },
  tooLarge: {
    en: 'The file is too large: at most {megabytes} MB are taken.',
    'zh-Hant': '檔案太大：上限為 {megabytes} MB。',
  },
  noPack: {
    en: 'This file is no answer pack, or it was damaged. Nothing was saved.',
    'zh-Hant': '此檔案並非答案包，或已損壞。沒有儲存任何資料。',
  },
  from: {
    en: 'Answers of {vendor} to “{questionnaire}”, of {date}',
    'zh-Hant': '{vendor} 就「{questionnaire}」所作的答案（{date}）',
  },
  good: {
    en: 'Signature good: the pack was made by this Firebreak and is unchanged.',
    'zh-Hant': '簽署有效：此答案包由本 Firebreak 製作，未經改動。',
  },
  unknown_key: {
    en: 'Unchanged since it was signed, by a key that this Firebreak does not know: it calls itself {signer}. Look over the answers before you save them.',
    'zh-Hant': '自簽署後未經改動，但簽署金鑰並非本 Firebreak 所知，對方自稱 {signer}。請在儲存前核對答案。',
  },
  bad: {
    en: 'Signature bad: somebody changed this file after it was signed. You may still use it, but look over every answer.',
    'zh-Hant': '簽署無效：此檔案在簽署後曾被改動。您仍可使用，但請核對每一項答案。',
  },
  fingerprint: { en: 'Key {fingerprint}', 'zh-Hant': '金鑰 {fingerprint}' },
  readyTitle: {
    en: '{count, plural, =1 {One answer fits} other {# answers fit}}',
    'zh-Hant': '{count} 項答案可直接匯入',
  },
  readyText: {
    en: 'Same question, same words; nothing is answered here yet.',
    'zh-Hant': '題目及選項相同，而此處尚未作答。',
  },
  replacesTitle: {
    en: '{count, plural, =1 {One answer would replace yours here} other {# answers would replace yours here}}',
    'zh-Hant': '{count} 項答案會取代此處的答案',
  },
  replacesText: { en: 'Tick those that the file should win.', 'zh-Hant': '請剔選以檔案為準的項目。' },
  rewordedTitle: {
    en: '{count, plural, =1 {One question has other words here} other {# questions have other words here}}',
    'zh-Hant': '{count} 條題目在此處的字眼不同',
  },
  rewordedText: {
    en: 'Read both, and tick what is still true in the words that are asked here.',
    'zh-Hant': '請細閱兩者，並剔選以此處字眼而言仍然屬實的項目。',
  },
  same: {
    en: '{count, plural, =1 {One answer is here already} other {# answers are here already}}, word for word.',
    'zh-Hant': '{count} 項答案已在此處，內容相同。',
  },
  invalidTitle: {
    en: '{count, plural, =1 {One answer cannot be taken} other {# answers cannot be taken}}',
    'zh-Hant': '{count} 項答案無法匯入',
  },
  notAsked: {
    en: '{count, plural, =1 {One answer of the file is not asked here} other {# answers of the file are not asked here}}.',
    'zh-Hant': '檔案中有 {count} 項在此處並無提問。',
  },
  missing: {
    en: '{count, plural, =1 {One question here is not answered in the file} other {# questions here are not answered in the file}}; answer them as usual.',
    'zh-Hant': '檔案中有 {count} 條題目未有答案，請照常作答。',
  },
  askedThere: { en: 'Asked there', 'zh-Hant': '該處題目' },
  answeredThere: { en: 'In the file', 'zh-Hant': '檔案內' },
  answeredHere: { en: 'Here now', 'zh-Hant': '此處現有' },
  meansHere: { en: 'Would say here', 'zh-Hant': '匯入後在此處為' },
  stands_twice: { en: 'It stands in the file twice.', 'zh-Hant': '檔案中重複出現。' },
  choose_exactly_one: { en: 'It says nothing, or two things at once.', 'zh-Hant': '沒有內容，或同時表示兩種意思。' },
  level_out_of_range: { en: 'There is no such level.', 'zh-Hant': '沒有這個級別。' },
  not_applicable_not_allowed: {
    en: '“Not applicable” is no answer to this question.',
    'zh-Hant': '此題不能以「不適用」作答。',
  },
  reason_too_short: { en: 'The reason is too short.', 'zh-Hant': '理由太短。' },
  reason_too_long: { en: 'The reason is too long.', 'zh-Hant': '理由太長。' },
  comment_too_long: { en: 'The comment is too long.', 'zh-Hant': '備註太長。' },
  save: {
    en: '{count, plural, =0 {Save answers} =1 {Save one answer} other {Save # answers}}',
    'zh-Hant': '{count, plural, =0 {儲存答案} other {儲存 # 項答案}}',
  },
  tickAll: { en: 'Tick all', 'zh-Hant': '全部剔選' },
  nothingChosen: { en: 'Nothing is ticked, so there is nothing to save.', 'zh-Hant': '沒有剔選任何項目，毋須儲存。' },
  cancel: { en: 'Put the file away', 'zh-Hant': '放棄此檔案' },
  saved: {
    en: '{count, plural, =1 {One answer was saved.} other {# answers were saved.}} Look them over before you sign.',
    'zh-Hant': '已儲存 {count} 項答案。簽署前請再核對一次。',
  },
  check: { en: 'Check your answers', 'zh-Hant': '核對答案' },
  stale: {
    en: 'Somebody answered here in the meantime, so nothing was saved. The list below shows how it stands now.',
    'zh-Hant': '其間有人在此作答，因此沒有儲存任何資料。以下為最新情況。',
  },
} satisfies Catalogue;
