import type { Locale } from '@firebreak/domain';

/** What the page of the portfolio says; counts come as numbers where the words depend on them. */
export interface PortfolioWords {
  readonly title: string;
  readonly verdict: (serious: number, vendors: number) => string;
  readonly notAssessed: (count: number) => string;
  readonly empty: string;
  readonly map: string;
  readonly bands: string;
  readonly loss: (p50: string, p95: string) => string;
  readonly lossMeans: string;
  readonly findings: string;
  readonly open: string;
  readonly overdue: string;
  readonly accepted: string;
  readonly worst: string;
  readonly atWorst: (band: string) => string;
  readonly noFlag: string;
  readonly measures: (assessed: number) => string;
  /** Of an average from absent to strong. */
  readonly levels: readonly string[];
  readonly noAnswers: string;
  readonly answered: (percent: number) => string;
}

/** The same in each language. */
export const PORTFOLIO_WORDS: Readonly<Record<Locale, PortfolioWords>> = {
  en: {
    title: 'Third-party risk',
    verdict: (serious, vendors) => {
      if (serious === 0) return 'No vendor is known to be a high or critical risk';
      return serious === 1
        ? `1 of ${vendors} vendors is a high or critical risk`
        : `${serious} of ${vendors} vendors are a high or critical risk`;
    },
    notAssessed: (count) => {
      if (count === 0) return 'Every vendor has been assessed.';
      return count === 1
        ? '1 has not been assessed; it ranks at its worst case.'
        : `${count} have not been assessed; they rank at their worst case.`;
    },
    empty: 'No vendor was in the register.',
    map: 'Where the vendors stand, with controls',
    bands: 'Vendors by risk',
    loss: (p50, p95) => `${p50} a year on average, ${p95} if things run high`,
    lossMeans: 'What losses through vendors come to, spread over the years: in most years nothing happens.',
    findings: 'Weaknesses found at vendors',
    open: 'Not closed',
    overdue: 'of them overdue',
    accepted: 'of them accepted as a risk',
    worst: 'The five that rank worst',
    atWorst: (band) => `${band} at worst`,
    noFlag: 'No warning.',
    measures: (assessed) =>
      assessed === 1
        ? 'How strong the controls are, at the one assessed vendor'
        : `How strong the controls are, on average at ${assessed} assessed vendors`,
    levels: ['Absent', 'Partial', 'Baseline', 'Good', 'Strong'],
    noAnswers: 'No answers yet',
    answered: (percent) => `${percent} % answered`,
  },
  'zh-Hant': {
    title: '第三方風險',
    verdict: (serious, vendors) =>
      serious === 0
        ? `${vendors} 個供應商中，暫未發現高或極高風險`
        : `${vendors} 個供應商中，有 ${serious} 個屬高或極高風險`,
    notAssessed: (count) => (count === 0 ? '所有供應商都已評估。' : `${count} 個尚未評估，一律按最壞情況排列。`),
    empty: '登記冊內沒有供應商。',
    map: '供應商的風險分佈（已計控制措施）',
    bands: '供應商按風險分佈',
    loss: (p50, p95) => `平均每年 ${p50}，若取高位估算則為 ${p95}`,
    lossMeans: '經供應商引致的損失，按年攤分；多數年份並無事故。',
    findings: '在供應商發現的弱點',
    open: '未結束',
    overdue: '其中已逾期',
    accepted: '其中已接受風險',
    worst: '排序最差的五個供應商',
    atWorst: (band) => `最壞情況：${band}`,
    noFlag: '沒有警示。',
    measures: (assessed) => `控制措施有多強（${assessed} 個已評估供應商的平均）`,
    levels: ['沒有', '部分', '基本', '良好', '穩健'],
    noAnswers: '暫無回覆',
    answered: (percent) => `已回答 ${percent}%`,
  },
};
