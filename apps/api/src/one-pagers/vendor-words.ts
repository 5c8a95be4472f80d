import type { Locale } from '@firebreak/domain';

/** What the page of a vendor says; counts come as numbers where the words depend on them. */
export interface VendorWords {
  readonly tier: string;
  readonly owner: string;
  readonly nobody: string;
  readonly status: string;
  readonly contractEnd: string;
  readonly notSaid: string;
  readonly nextReview: string;
  readonly notPlanned: string;
  readonly riskIs: (band: string) => string;
  readonly notAssessed: string;
  readonly atWorst: (band: string) => string;
  readonly range: (best: string, worst: string) => string;
  readonly rangeSame: (band: string) => string;
  readonly legend: string;
  readonly coverage: (percent: number) => string;
  readonly coverageNone: string;
  readonly loss: (p50: string, p95: string) => string;
  readonly signed: (name: string, title: string, day: string) => string;
  readonly signedByUs: (name: string, title: string, day: string) => string;
  readonly unsigned: string;
  readonly flags: (count: number) => string;
  readonly why: string;
  readonly sum: (raised: string, taken: string, total: string) => string;
  readonly levers: string;
  readonly noLevers: string;
  readonly touch: string;
  readonly noScopes: string;
  readonly people: (count: string) => string;
  readonly peopleUnknown: string;
  readonly noData: string;
  readonly findings: (count: string) => string;
}

/** The same in each language. */
export const VENDOR_WORDS: Readonly<Record<Locale, VendorWords>> = {
  en: {
    tier: 'Tier',
    owner: 'Owner',
    nobody: 'Nobody',
    status: 'State',
    contractEnd: 'Contract ends',
    notSaid: 'Not said',
    nextReview: 'Next review',
    notPlanned: 'Not planned',
    riskIs: (band) => `${band} risk`,
    notAssessed: 'Not assessed',
    atWorst: (band) => `${band} at worst`,
    range: (best, worst) => `${best} at best, ${worst} at worst`,
    rangeSame: (band) => `${band} at best and at worst`,
    legend: 'Filled: with controls. Ring: before controls.',
    coverage: (percent) => `${percent} % of the questions answered`,
    coverageNone: 'Nothing answered yet',
    loss: (p50, p95) => `Expected loss ${p50} a year by middle figures, ${p95} by high ones`,
    signed: (name, title, day) => `Answers signed by ${name}, ${title}, on ${day}`,
    signedByUs: (name, title, day) => `Filled in by ourselves: ${name}, ${title}, on ${day}`,
    unsigned: 'No answers have been signed',
    flags: (count) => {
      if (count === 0) return 'Nothing stands out';
      return count === 1 ? '1 thing stands out' : `${count} things stand out`;
    },
    why: 'Why',
    sum: (raised, taken, total) =>
      `What they can reach adds up to ${raised} points of 1,000; their measures take ${taken} off, ${total} remain.`,
    levers: 'What would change it',
    noLevers: 'Nothing we know would lower it further.',
    touch: 'What they can touch',
    noScopes: 'Not said yet; assumed is what such a supplier usually gets.',
    people: (count) => `${count} people`,
    peopleUnknown: 'nobody knows how many people',
    noData: 'No records of people',
    findings: (count) => `Weaknesses that are not closed: ${count}`,
  },
  'zh-Hant': {
    tier: '級別',
    owner: '負責人',
    nobody: '未指派',
    status: '狀態',
    contractEnd: '合約屆滿',
    notSaid: '未有記錄',
    nextReview: '下次覆檢',
    notPlanned: '未安排',
    riskIs: (band) => `風險${band}`,
    notAssessed: '未評估',
    atWorst: (band) => `最壞情況：${band}`,
    range: (best, worst) => `最好：${best}；最壞：${worst}`,
    rangeSame: (band) => `最好與最壞情況均為${band}`,
    legend: '實心：已計控制措施；圓環：未計控制措施。',
    coverage: (percent) => `已回答 ${percent}% 的問題`,
    coverageNone: '未有任何答覆',
    loss: (p50, p95) => `預計每年損失：中位估算 ${p50}，高位估算 ${p95}`,
    signed: (name, title, day) => `答覆由 ${name}（${title}）於 ${day} 簽署`,
    signedByUs: (name, title, day) => `由我們自行填寫：${name}（${title}），${day}`,
    unsigned: '未有已簽署的答覆',
    flags: (count) => (count === 0 ? '沒有特別值得注意的問題' : `${count} 個值得注意的問題`),
    why: '原因',
    sum: (raised, taken, total) =>
      `可接觸的內容合計 ${raised} 分（滿分 1,000），對方的措施減去 ${taken} 分，餘下 ${total} 分。`,
    levers: '怎樣可以改變',
    noLevers: '現時未有可進一步降低風險的措施。',
    touch: '可接觸的內容',
    noScopes: '尚未說明；按這類供應商的一般情況推斷。',
    people: (count) => `${count}人`,
    peopleUnknown: '人數不詳',
    noData: '不涉及個人資料',
    findings: (count) => `未結束的弱點：${count}`,
  },
};
