import type { Catalogue } from '../../i18n/catalogue';

/** The words of the first page. */
export const homeMessages = {
  tab: { en: 'Home', 'zh-Hant': '首頁' },
  verdict: {
    en: '{serious, plural, =0 {No vendor is known to be a high or critical risk} one {# of {vendors} vendors is a high or critical risk} other {# of {vendors} vendors are a high or critical risk}}',
    'zh-Hant':
      '{serious, plural, =0 {{vendors} 個供應商中，暫未發現高或極高風險} other {{vendors} 個供應商中，有 # 個屬高或極高風險}}',
  },
  verdictNotAssessed: {
    en: '{count, plural, =0 {Every vendor has been assessed.} one {# has not been assessed; it ranks at its worst case.} other {# have not been assessed; they rank at their worst case.}}',
    'zh-Hant': '{count, plural, =0 {所有供應商都已評估。} other {# 個尚未評估，一律按最壞情況排列。}}',
  },
  needsYou: { en: 'Needs you', 'zh-Hant': '需要你處理' },
  flagged: { en: 'Flagged', 'zh-Hant': '警示' },
  toReview: { en: 'Answers to review', 'zh-Hant': '待審閱的回覆' },
  overdue: { en: 'Overdue', 'zh-Hant': '逾期' },
  moreReasons: { en: '{count, plural, one {# more reason} other {# more reasons}}', 'zh-Hant': '另有 {count} 個原因' },
  showAllFlagged: { en: 'Show all {count} flagged vendors', 'zh-Hant': '顯示全部 {count} 個警示供應商' },
  showFewer: { en: 'Show fewer', 'zh-Hant': '收起' },
  seeAll: { en: 'See all {count}', 'zh-Hant': '查看全部 {count} 個' },
  look: { en: 'Look', 'zh-Hant': '查看' },
  review: { en: 'Review', 'zh-Hant': '審閱' },
  byUs: { en: 'filled in by us', 'zh-Hant': '由我們填寫' },
  submittedLine: {
    en: '{answered} of {asked} questions answered',
    'zh-Hant': '已回答 {answered} 題，共 {asked} 題',
  },
  overdueLine: {
    en: 'Was due {day}, {answered} of {asked} answered',
    'zh-Hant': '應於{day}前完成，已回答 {answered}／{asked} 題',
  },
  nothingTitle: { en: 'Nothing needs you now', 'zh-Hant': '現時沒有事項需要你處理' },
  nothingText: {
    en: 'No vendor is flagged, no answers wait for a review, nothing is overdue and no review is due.',
    'zh-Hant': '沒有供應商被警示，沒有待審閱的回覆，也沒有逾期或到期覆檢的項目。',
  },
  firstTitle: { en: 'Start with the vendor that worries you most', 'zh-Hant': '由你最擔心的供應商開始' },
  firstText: {
    en: 'Add it and say what it can touch. You get a first verdict before you have asked a single question.',
    'zh-Hant': '加入供應商，說明它可以接觸甚麼。未問任何問題，你已經得到初步判斷。',
  },
  emptyThen: { en: 'There was no vendor yet at that instant', 'zh-Hant': '該時刻尚未有供應商' },
  emptyThenText: { en: 'Choose a later one in the bar above.', 'zh-Hant': '請在上方選擇較後的時刻。' },
  firstAction: { en: 'Go to vendors', 'zh-Hant': '前往供應商' },
  mapTitle: { en: 'Where the vendors stand', 'zh-Hant': '供應商的風險分佈' },
  basis: { en: 'Risk with or without controls', 'zh-Hant': '已計或未計控制措施的風險' },
  residual: { en: 'With controls', 'zh-Hant': '已計控制措施' },
  inherent: { en: 'Before controls', 'zh-Hant': '未計控制措施' },
  both: { en: 'Both', 'zh-Hant': '兩者' },
  sliderLabel: { en: 'Day that the page shows', 'zh-Hant': '頁面顯示的日期' },
  sliderNow: { en: 'Now', 'zh-Hant': '現在' },
  monthBack: { en: 'One month back', 'zh-Hant': '上一個月' },
  monthOn: { en: 'One month on', 'zh-Hant': '下一個月' },
  mapLabel: {
    en: 'Vendors by likelihood and impact, {basis, select, residual {with controls} inherent {before controls} other {before and with controls}}',
    'zh-Hant':
      '供應商按可能性及影響的分佈（{basis, select, residual {已計控制措施} inherent {未計控制措施} other {未計及已計控制措施}}）',
  },
  bandsTitle: { en: 'Vendors by risk', 'zh-Hant': '供應商按風險分佈' },
  bandsChart: { en: 'Share of vendors in each band', 'zh-Hant': '各風險級別的供應商比例' },
  notAssessed: { en: 'Not assessed', 'zh-Hant': '未評估' },
  lossTitle: {
    en: 'Vendors may cost {p50} a year on average, {p95} if things run high',
    'zh-Hant': '供應商平均每年可能令你損失 {p50}，若取高位估算則為 {p95}',
  },
  lossSentence: {
    en: 'What losses through vendors come to, spread over the years: in most years nothing happens.',
    'zh-Hant': '經供應商引致的損失，按年攤分；多數年份並無事故。',
  },
  lossEvents: {
    en: 'Reckoned with {middle, number, ::.0} events in a hundred years by the middle figures and {high, number, ::.0} by the high ones, through all vendors together and however many they are; so the figures of single vendors do not add up to this.',
    'zh-Hant':
      '不論供應商多少，合計按中位數字以每百年 {middle, number, ::.0} 宗、按高位數字以 {high, number, ::.0} 宗估算，因此個別供應商的金額相加並不等於此數。',
  },
  lossAddedUp: {
    en: 'The figures of all vendors are added up, once the middle and once the high ones.',
    'zh-Hant': '把所有供應商的中位及高位數字分別相加而得。',
  },
  lossScale: {
    en: 'Each step on the scale is ten times the last.',
    'zh-Hant': '刻度每格為前一格的十倍。',
  },
  lossChart: {
    en: 'Average annual loss from {p50} (middle figures) to {p95} (high figures)',
    'zh-Hant': '平均每年損失由 {p50}（中位估算）至 {p95}（高位估算）',
  },
  lossMedian: { en: 'middle figures', 'zh-Hant': '中位估算' },
  lossTail: { en: 'high figures', 'zh-Hant': '高位估算' },
  measuresTitle: { en: 'How strong the controls are', 'zh-Hant': '控制措施有多強' },
  measuresTitleWeakest: { en: '{measure} is the weakest measure', 'zh-Hant': '最弱的措施：{measure}' },
  level0: { en: 'Absent', 'zh-Hant': '沒有' },
  level1: { en: 'Partial', 'zh-Hant': '部分' },
  level2: { en: 'Baseline', 'zh-Hant': '基本' },
  level3: { en: 'Good', 'zh-Hant': '良好' },
  level4: { en: 'Strong', 'zh-Hant': '穩健' },
  levelNone: { en: 'No answers yet', 'zh-Hant': '暫無回覆' },
  measureChart: {
    en: '{measure}: {level}, {percent} % of questions answered',
    'zh-Hant': '{measure}：{level}，已回答 {percent}% 的問題',
  },
  answeredShare: { en: '{percent} % answered', 'zh-Hant': '已回答 {percent}%' },
} satisfies Catalogue;
