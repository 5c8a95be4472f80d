import type { Locale } from '@firebreak/domain';

/** The columns of the sheet with the questions, from left to right. */
export const SHEET_COLUMNS = ['key', 'measure', 'question', 'why', 'levels', 'answer', 'reason', 'comment'] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number];

/** The words of a spreadsheet beside those of the questions. */
export interface SheetWords {
  readonly guideName: string;
  readonly questionsName: string;
  readonly choicesName: string;
  readonly columns: Readonly<Record<SheetColumn, string>>;
  readonly unknown: string;
  readonly notApplicable: string;
  readonly title: (organization: string, vendor: string) => string;
  readonly facts: { readonly questionnaire: string; readonly checkPhrase: string; readonly due: string };
  readonly steps: readonly string[];
}

/** The same in each language. */
export const SHEET_WORDS: Readonly<Record<Locale, SheetWords>> = {
  en: {
    guideName: 'Read first',
    questionsName: 'Questions',
    choicesName: 'Choices',
    columns: {
      key: 'Key',
      measure: 'Measure',
      question: 'Question',
      why: 'Why it is asked',
      levels: 'What each level means',
      answer: 'Your answer',
      reason: 'Not applicable, because',
      comment: 'Comment',
    },
    unknown: 'We don’t know',
    notApplicable: 'Not applicable',
    title: (organization, vendor) => `${organization} asks ${vendor} about security`,
    facts: { questionnaire: 'Questionnaire', checkPhrase: 'Check phrase', due: 'Answers are asked for by' },
    steps: [
      'Ask your contact for their check phrase, by a number that you already have. If it differs, stop here.',
      'Answer on the next sheet, in the yellow cells: choose from the list, or type the number of the level.',
      '“We don’t know” is an answer. “Not applicable” is one where the list offers it; it needs a reason of a sentence.',
      'Leave empty what you have not answered yet. Leave the keys and the headings as they are. Do not use formulas.',
      'Save as Excel workbook (.xlsx) and choose the file on the page where you downloaded it. You see first what would be saved, and every cell that needs mending. Nothing is sent until you sign there.',
    ],
  },
  'zh-Hant': {
    guideName: '請先閱讀',
    questionsName: '題目',
    choicesName: '選項',
    columns: {
      key: '編號',
      measure: '措施',
      question: '題目',
      why: '提問原因',
      levels: '各級別的含義',
      answer: '您的答案',
      reason: '不適用的理由',
      comment: '備註',
    },
    unknown: '不清楚',
    notApplicable: '不適用',
    title: (organization, vendor) => `${organization}向${vendor}了解網絡保安`,
    facts: { questionnaire: '問卷', checkPhrase: '核對暗語', due: '請於此日或之前作答' },
    steps: [
      '請以您原有的電話號碼向聯絡人查詢對方的核對暗語。如不相同，請立即停止。',
      '請在下一張工作表的黃色儲存格作答：從清單選擇，或輸入級別數字。',
      '「不清楚」也是答案。清單內有「不適用」的題目可選此項，並須以一句話說明理由。',
      '未作答的題目請留空。請勿更改編號及標題，亦請勿使用公式。',
      '請儲存為 Excel 活頁簿（.xlsx），並在下載此檔案的頁面選擇該檔案。系統會先列出將會儲存的內容及須更正的儲存格；在您於該處簽署之前，不會送出任何答案。',
    ],
  },
};
