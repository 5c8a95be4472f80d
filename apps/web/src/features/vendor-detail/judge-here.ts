import { adjustedModel, judge, lessThanUsual, modelOf } from '@firebreak/domain';
import type { Judgement, Locale, RiskModel, VendorFacts } from '@firebreak/domain';
import type { FactsNow, VendorJudgement } from './vendor-detail.queries';

/** A verdict in the reader's words, in the shape in which the API tells one. */
export type Verdict = Omit<VendorJudgement, 'vendorId' | 'computedAt' | 'levers'>;

/** The model that the facts came with. Throws RangeError for one that this program does not know. */
export function modelHere({ model }: FactsNow): RiskModel {
  return adjustedModel(modelOf(model.baseVersion), model);
}

/** Judges in this browser: the function that the server has, so that equal facts give an equal verdict. */
export function verdictHere(facts: VendorFacts, model: RiskModel, locale: Locale): Verdict {
  const { levers: _levers, events: _events, flags, lines, ...rest } = judge(facts, model);
  const less = lessThanUsual(facts, model);
  return {
    ...rest,
    flags: flags.map((flag) => ({
      ...flag,
      reason: flag.reason[locale],
      clearedBy: flag.clearedBy[locale],
      incidents: [...flag.incidents],
    })),
    lines: lines.map((line) => ({ ...line, text: line.text[locale] })),
    lessThanUsual: less ? { band: less.band, text: less.text[locale] } : null,
  };
}

/** What would bring these facts' band down; takes longer than the verdict, as it judges many times. */
export function leversHere(facts: VendorFacts, model: RiskModel, locale: Locale): VendorJudgement['levers'] {
  const { levers }: Pick<Judgement, 'levers'> = judge(facts, model, { explain: false, levers: true });
  return levers.map((lever) => ({ ...lever, change: lever.change[locale] }));
}
