import type { Catalogue } from '../../i18n/catalogue';

/** The words of a vendor's history of verdicts. */
export const historyMessages = {
  recompute: { en: 'Work this verdict out again, here and now', 'zh-Hant': '即時重新計算此評級' },
  title: { en: 'History', 'zh-Hant': '紀錄' },
  fell: {
    en: 'Fell from {before} to {now} on {day} {cause}',
    'zh-Hant': '{day}{cause}，由{before}降至{now}',
  },
  rose: {
    en: 'Rose from {before} to {now} on {day} {cause}',
    'zh-Hant': '{day}{cause}，由{before}升至{now}',
  },
  assessed: {
    en: 'Assessed for the first time on {day}: {now}',
    'zh-Hant': '{day}首次完成評估：{now}',
  },
  steady: { en: '{now} since {day}', 'zh-Hant': '自 {day} 起一直是{now}' },
  steadyUnknown: { en: 'Not assessed since {day}; {now} at worst', 'zh-Hant': '自 {day} 起未評估；最壞情況為{now}' },
  causeVendorCreated: { en: 'when it was added', 'zh-Hant': '加入登記冊時' },
  causeVendorChanged: { en: 'after the vendor was edited', 'zh-Hant': '供應商資料更改後' },
  causeScopeChanged: { en: 'after its access changed', 'zh-Hant': '存取範圍更改後' },
  causeAnswersSubmitted: { en: 'after the answers', 'zh-Hant': '收到答覆後' },
  causeCurrencyChanged: { en: 'when the currency changed', 'zh-Hant': '更改貨幣時' },
  causeAnswersDiscarded: { en: 'after our own answers were discarded', 'zh-Hant': '捨棄自行填寫的答案後' },
  causeAnswersAccepted: { en: 'after the answers were accepted', 'zh-Hant': '接納答覆後' },
  causeFindingClosed: { en: 'after a weakness was mended', 'zh-Hant': '弱點修正後' },
  causeFindingReopened: { en: 'after a finding was opened again', 'zh-Hant': '重新開啟待改善事項後' },
  causeTimePassed: { en: 'as time passed', 'zh-Hant': '隨時間推移' },
  causeModelChanged: { en: 'with a new model', 'zh-Hant': '採用新模型後' },
  causeOther: { en: 'after a change', 'zh-Hant': '更改後' },
  chart: {
    en: '{count, plural, one {# verdict} other {# verdicts}} over time: the line is the worst case, the shade reaches down to the best case',
    'zh-Hant': '{count} 次判斷隨時間的變化：線為最壞情況，陰影延伸至最好情況',
  },
  legend: {
    en: 'Line: worst case. Shade: down to the best case.',
    'zh-Hant': '線：最壞情況。陰影：至最好情況。',
  },
  showTable: { en: 'As a table', 'zh-Hant': '以表格顯示' },
  showPlot: { en: 'As a chart', 'zh-Hant': '以圖表顯示' },
  showComparison: { en: 'Compare two', 'zh-Hant': '比較兩次判斷' },
  compareBefore: { en: 'Before', 'zh-Hant': '之前' },
  compareAfter: { en: 'After', 'zh-Hant': '之後' },
  choice: {
    en: '{at}, {points, plural, one {# point} other {# points}}',
    'zh-Hant': '{at}，{points} 分',
  },
  columnLine: { en: 'Line of the sum', 'zh-Hant': '計分項目' },
  columnBefore: { en: 'Before', 'zh-Hant': '之前' },
  columnAfter: { en: 'After', 'zh-Hant': '之後' },
  columnDifference: { en: 'Difference', 'zh-Hant': '差額' },
  total: { en: 'Result', 'zh-Hant': '結果' },
  same: {
    en: '{same, plural, =0 {Every line differs.} one {# line is the same in both.} other {# lines are the same in both.}}',
    'zh-Hant': '{same, plural, =0 {所有項目均有不同。} other {# 個項目相同。}}',
  },
  otherModel: {
    en: 'Judged with two models: {before} before, {after} after.',
    'zh-Hant': '兩次判斷採用不同模型：之前為 {before}，之後為 {after}。',
  },
  view: { en: 'How the history is shown', 'zh-Hant': '紀錄的顯示方式' },
  columnWhen: { en: 'When', 'zh-Hant': '時間' },
  columnWhy: { en: 'Why', 'zh-Hant': '原因' },
  columnVerdict: { en: 'Verdict', 'zh-Hant': '判斷' },
  columnPoints: { en: 'Points, best to worst', 'zh-Hant': '分數，最好至最壞' },
  columnKnown: { en: 'Answered', 'zh-Hant': '已回答' },
} satisfies Catalogue;
