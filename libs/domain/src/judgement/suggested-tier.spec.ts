import { describe, expect, it } from '@jest/globals';
import { BANDS } from '../vocabulary.js';
import { buildFacts, buildScope } from './facts-builder.js';
import { judge } from './judge.js';
import { DEFAULT_MODEL } from './model/models.js';
import { explainTier, suggestedTier } from './suggested-tier.js';

const DAY = '2026-11-01';

describe('the suggested tier', () => {
  it('follows from the band before controls, and what one cannot work without is second at least', () => {
    const plain = BANDS.map((band) => suggestedTier(band, [{ critical: false }]));
    const needed = BANDS.map((band) => suggestedTier(band, [{ critical: true }]));
    expect([plain, needed]).toEqual([
      [4, 4, 3, 2, 1],
      [2, 2, 2, 2, 1],
    ]);
  });

  it('is the one that the judgement gives, with the widest of all scopes in force behind it', () => {
    const scopes = [
      buildScope({ peopleCount: 10, dataCategories: ['contact'], accessLevel: 'low' }),
      buildScope({ id: 'b', peopleCount: 900, dataCategories: ['health'], accessLevel: 'high', critical: true }),
      buildScope({ id: 'c', peopleCount: 5_000_000, accessLevel: 'privileged', endsOn: '2026-10-31' }),
    ];
    const { inherent, suggestedTier: judged } = judge(buildFacts({ scopes, asOfDate: DAY }), DEFAULT_MODEL);
    expect(explainTier(inherent.band, scopes, DAY)).toEqual({
      tier: judged,
      inherentBand: inherent.band,
      critical: true,
      assumed: false,
      peopleCount: 900,
      accessLevel: 'high',
      dataCategories: ['contact', 'health'],
      canResetCredentials: false,
    });
  });

  it('does not know of how many people where one scope does not, and assumes what is usual where nothing was said', () => {
    expect(explainTier('low', [buildScope(), buildScope({ peopleCount: null })], DAY).peopleCount).toBeNull();
    expect(explainTier('high', [], DAY)).toMatchObject({ tier: 2, assumed: true, accessLevel: null });
  });
});
