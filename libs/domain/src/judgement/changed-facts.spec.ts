import { describe, expect, it } from '@jest/globals';
import { changedFacts } from './changed-facts.js';
import { buildFacts, buildScope } from './facts-builder.js';
import { judge } from './judge.js';
import { withLever } from './lever-facts.js';
import { DEFAULT_MODEL } from './model/models.js';

const facts = buildFacts({
  archetype: 'call_centre_bpo',
  scopes: [buildScope({ accessTypes: ['crm_bulk_read'], dataCategories: ['contact'], humanChannel: true })],
});

describe('changed facts', () => {
  it('are the same facts where nothing changes', () => {
    expect(judge(changedFacts(facts, {}), DEFAULT_MODEL)).toEqual(judge(facts, DEFAULT_MODEL));
  });

  it('replace an answer, on the supplier’s word of today unless said otherwise', () => {
    const weak = changedFacts(facts, {
      answers: [{ questionKey: 'MFA-01', level: 1, proof: 'independently_verified' }],
    });
    const good = changedFacts(weak, { answers: [{ questionKey: 'MFA-01', level: 3 }] });
    expect(good.answers).toEqual([
      {
        questionKey: 'MFA-01',
        level: 3,
        notApplicableReason: null,
        proof: 'self_attested',
        answeredOn: facts.asOfDate,
      },
    ]);
  });
});

describe('a lever', () => {
  it('leads to the score that it promises when it is brought about', () => {
    const { levers } = judge(facts, DEFAULT_MODEL, { levers: true });
    expect(levers.length).toBeGreaterThan(0);
    for (const { key, score } of levers) expect(judge(withLever(facts, key), DEFAULT_MODEL).residual.score).toBe(score);
  });

  it('that these facts do not have is refused', () => {
    expect(() => withLever(facts, 'answer:XXX-01:3')).toThrow('No lever is named answer:XXX-01:3');
  });
});
