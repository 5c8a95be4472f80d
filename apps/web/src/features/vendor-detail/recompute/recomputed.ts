import { adjustedModel, judge, modelOf } from '@firebreak/domain';
import type { Judgement, Locale, VendorFacts } from '@firebreak/domain';
import type { JudgementBasis } from '../vendor-detail.queries';

/** A figure as it is stored, and as it was worked out here. */
export interface Compared {
  readonly figure:
    'score' | 'band' | 'place' | 'best' | 'worst' | 'inherent' | 'coverage' | 'p50' | 'p95' | 'tier' | 'flags';
  readonly stored: string | number;
  readonly here: string | number;
}

/** What this browser made of the stored facts. */
export interface Recomputed {
  readonly factsSha256: string;
  readonly isSameFacts: boolean;
  readonly figures: readonly Compared[];
  readonly isSameResult: boolean;
  readonly lines: readonly { readonly key: string; readonly text: string; readonly points: number }[];
}

/** Hashes the stored facts and judges them anew. Throws RangeError for a model that this program does not know. */
export async function recompute(basis: JudgementBasis, locale: Locale): Promise<Recomputed> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(basis.factsJson));
  const factsSha256 = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const facts = JSON.parse(basis.factsJson) as VendorFacts;
  const here = judge(facts, adjustedModel(modelOf(basis.model.baseVersion), basis.model));
  const figures = compare(basis, here);
  return {
    factsSha256,
    isSameFacts: factsSha256 === basis.factsSha256,
    figures,
    isSameResult: figures.every((row) => row.stored === row.here),
    lines: here.lines.map(({ key, text, points }) => ({ key, text: text[locale], points })),
  };
}

interface Result {
  readonly residual: Judgement['residual'];
  readonly inherent: Judgement['inherent'];
  readonly coveragePercent: number;
  readonly annualLoss: { readonly p50: number; readonly p95: number };
  readonly suggestedTier: number;
  readonly flags: readonly { readonly key: string }[];
}

function placeText({ likelihood, impact }: { readonly likelihood: number; readonly impact: number }): string {
  return `${likelihood} × ${impact}`;
}

function compare(stored: JudgementBasis, here: Judgement): Compared[] {
  const figuresOf = ({ residual, inherent, coveragePercent, annualLoss, suggestedTier, flags }: Result) =>
    ({
      score: residual.score,
      band: residual.band,
      place: placeText(residual),
      best: residual.best.score,
      worst: residual.worst.score,
      inherent: inherent.score,
      coverage: coveragePercent,
      p50: annualLoss.p50,
      p95: annualLoss.p95,
      tier: suggestedTier,
      flags: flags
        .map(({ key }) => key)
        .toSorted()
        .join(', '),
    }) satisfies Record<Compared['figure'], string | number>;
  const [before, after] = [figuresOf(stored), figuresOf(here)];
  return (Object.keys(before) as Compared['figure'][]).map((figure) => ({
    figure,
    stored: before[figure],
    here: after[figure],
  }));
}
