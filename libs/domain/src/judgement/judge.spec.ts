import { describe, expect, it } from '@jest/globals';
import { BANDS } from '../vocabulary.js';
import type { VendorFacts } from './facts.js';
import { answerAll, buildAnswer, buildFacts, buildScope } from './facts-builder.js';
import { judge } from './judge.js';
import { DEFAULT_MODEL } from './model/models.js';

const judged = (facts: VendorFacts) => judge(facts, DEFAULT_MODEL);
const rank = (band: (typeof BANDS)[number]) => BANDS.indexOf(band);

const callCentre = buildFacts({
  archetype: 'call_centre_bpo',
  scopes: [
    buildScope({
      accessLevel: 'high',
      dataCategories: ['contact', 'dob', 'loyalty'],
      peopleCount: 5_700_000,
      accessTypes: ['crm_bulk_read'],
      humanChannel: true,
      canResetCredentials: true,
    }),
  ],
});

describe('a call centre with the data of 5.7 million people', () => {
  it('is flagged before any answer, with caller verification in the reason', () => {
    const { flags, assessed, coveragePercent, residual } = judged(callCentre);
    const flag = flags.find(({ key }) => key === 'call_centre_customer_data');
    expect(flag?.severity).toBe('high');
    expect(flag?.reason.en).toMatch(/callers are verified/);
    expect(flag?.reason['zh-Hant']).toMatch(/核實來電者/);
    expect({ assessed, coveragePercent, band: residual.band }).toEqual({
      assessed: false,
      coveragePercent: 0,
      band: 'critical',
    });
  });

  it('is named for its unverified callers when it answers badly', () => {
    const { flags, lines, assessed } = judged({ ...callCentre, answers: answerAll(1) });
    expect(assessed).toBe(true);
    expect(flags[0]).toMatchObject({ key: 'call_centre_customer_data', severity: 'critical' });
    const mfa = lines.find(({ key }) => key === 'control.mfa');
    expect(mfa?.text.en).toMatch(/callers are not verified before a password is reset/);
    expect(mfa?.fact).toBe('answer:MFA-04');
  });

  it('falls at least two bands and loses the flag when everything is answered well', () => {
    const before = judged({ ...callCentre, answers: answerAll(1) });
    const after = judged({ ...callCentre, answers: answerAll(4) });
    expect(rank(before.residual.band) - rank(after.residual.band)).toBeGreaterThanOrEqual(2);
    expect(after.flags).toEqual([]);
  });

  it('falls when only sign-in and caller verification become good', () => {
    const bad = answerAll(1);
    const good = new Map(
      ['MFA-01', 'MFA-02', 'MFA-03', 'MFA-04', 'PHI-02', 'PHI-04', 'TRN-03'].map((key) => [key, 4 as const]),
    );
    const answers = bad.map((answer) => ({ ...answer, level: good.get(answer.questionKey) ?? answer.level }));
    const before = judged({ ...callCentre, answers: bad });
    const after = judged({ ...callCentre, answers });
    expect(rank(after.residual.band)).toBeLessThan(rank(before.residual.band));
    expect(after.flags.map(({ key }) => key)).not.toContain('call_centre_customer_data');
  });

  it('says what it reads and of how many people', () => {
    const data = judged(callCentre).lines.find(({ key }) => key === 'harm.data');
    expect(data?.text).toEqual({
      en: 'Reads and exports data: dates of birth, contact details, loyalty programme data (5.7 million people)',
      'zh-Hant': '可讀取及匯出資料：出生日期、聯絡資料、獎賞計劃資料（570 萬人）',
    });
    expect(data?.fact).toBe('scope:scope-1');
  });

  it('is advised to turn off bulk export', () => {
    const { levers } = judge({ ...callCentre, answers: answerAll(2) }, DEFAULT_MODEL, { levers: true });
    expect(levers.map(({ key }) => key)).toContain('scope:scope-1:remove:crm_bulk_read');
  });
});

describe('a contractor that runs unpatched servers', () => {
  const contractor = buildFacts({
    archetype: 'it_contractor',
    scopes: [
      buildScope({ accessLevel: 'privileged', accessTypes: ['remote_admin', 'critical_service'], critical: true }),
    ],
  });

  it('is flagged for patching, and patching is what takes nothing off', () => {
    const answers = [
      ...answerAll(3).filter(({ questionKey }) => !questionKey.startsWith('PAT')),
      buildAnswer('PAT-01', 0),
    ];
    const { flags, lines } = judged({ ...contractor, answers });
    expect(flags.map(({ key }) => key)).toContain('slow_patching_exposed_systems');
    const patching = lines.find(({ key }) => key === 'control.patching');
    expect(patching).toMatchObject({ points: 0, fact: 'answer:PAT-01' });
    expect(patching?.text.en).toMatch(/critical flaws on internet-facing systems stay open/);
  });
});

describe('a maker of load balancers whose source code and unpublished flaws can leak', () => {
  it('is critical in the worst case and flagged for it without holding anybody’s data', () => {
    const { residual, flags } = judged(
      buildFacts({
        archetype: 'network_appliance_vendor',
        scopes: [
          buildScope({
            accessLevel: 'privileged',
            accessTypes: ['network_edge', 'code_in_production'],
            dataCategories: ['source_code', 'undisclosed_vulnerabilities'],
            peopleCount: 0,
          }),
        ],
      }),
    );
    expect(residual.band).toBe('critical');
    expect(flags[0]?.key).toBe('product_secrets_exposed');
  });
});

describe('a supplier of goods without access', () => {
  it('is harmless whatever it answers', () => {
    const scopes = [buildScope({ accessLevel: 'none', accessTypes: [], dataCategories: [], peopleCount: 0 })];
    const facts = buildFacts({ archetype: 'goods_supplier', scopes, answers: answerAll(0) });
    expect(judged(facts)).toMatchObject({ residual: { band: 'very_low' }, flags: [], suggestedTier: 4 });
  });
});

describe('what is not known', () => {
  it('takes the archetype’s typical access as the worst case and none as the best', () => {
    const { residual, lines } = judged(buildFacts({ archetype: 'call_centre_bpo', scopes: [] }));
    expect(residual.best).toMatchObject({ band: 'very_low', score: 0 });
    expect(rank(residual.worst.band)).toBeGreaterThanOrEqual(rank('high'));
    expect(lines[0]?.text.en).toMatch(/assumed: no access has been entered yet/);
    expect(lines[0]?.fact).toBe('archetype');
  });

  it('takes an unknown number of people as the most', () => {
    const unknown = judged(buildFacts({ scopes: [buildScope({ peopleCount: null })] })).residual;
    const most = judged(buildFacts({ scopes: [buildScope({ peopleCount: 10_000_000 })] })).residual;
    const none = judged(buildFacts({ scopes: [buildScope({ peopleCount: 0 })] })).residual;
    expect(unknown.worst).toEqual(most.worst);
    expect(unknown.best).toEqual(none.best);
  });

  it('counts “we do not know” as unanswered, and a reasoned “does not apply” as answered', () => {
    const unknown = buildAnswer('MFA-01', null);
    const notApplicable = buildAnswer('MFA-01', null, { notApplicableReason: 'Nobody signs in' });
    const asked = judged(buildFacts()).coveragePercent;
    expect(judged(buildFacts({ answers: [unknown] })).coveragePercent).toBe(asked);
    expect(judged(buildFacts({ answers: [notApplicable] })).coveragePercent).toBeGreaterThan(asked);
  });

  it('is assessed from half of the asked questions on', () => {
    const always = buildFacts().questions.filter(({ appliesWhen }) => appliesWhen === 'always');
    const first = (count: number) => always.slice(0, count).map(({ key }) => buildAnswer(key, 2));
    const facts = buildFacts({ questions: always.slice(0, 10) });
    expect(judged({ ...facts, answers: first(4) })).toMatchObject({ coveragePercent: 40, assessed: false });
    expect(judged({ ...facts, answers: first(5) })).toMatchObject({ coveragePercent: 50, assessed: true });
  });
});

describe('time', () => {
  it('lets an ended scope go the day after its last', () => {
    const ending = buildFacts({ scopes: [buildScope({ endsOn: '2026-11-01' })] });
    expect(judged({ ...ending, asOfDate: '2026-11-01' }).inherent.score).toBeGreaterThan(0);
    expect(judged({ ...ending, asOfDate: '2026-11-02' }).inherent.score).toBe(0);
  });

  it('counts answers in full for a year and lets them fade over the next', () => {
    const score = (answeredOn: string) => judged(buildFacts({ answers: answerAll(4, { answeredOn }) })).residual.score;
    expect(score('2025-11-01')).toBe(score('2026-11-01'));
    expect(score('2025-05-01')).toBeGreaterThan(score('2025-11-01'));
    expect(score('2024-10-31')).toBe(judged(buildFacts()).residual.score);
  });

  it('refuses a day that is none', () => {
    expect(() => judged(buildFacts({ asOfDate: '2026-02-30' }))).toThrow(RangeError);
    expect(() => judged(buildFacts({ asOfDate: 'today' }))).toThrow(RangeError);
  });
});

describe('money', () => {
  it('is the same loss in every currency', () => {
    const usd = judged(
      buildFacts({ scopes: [buildScope({ peopleCount: 5_000_000, accessLevel: 'high' })] }),
    ).annualLoss;
    const hkd = judged(
      buildFacts({ currency: 'HKD', scopes: [buildScope({ peopleCount: 5_000_000, accessLevel: 'high' })] }),
    ).annualLoss;
    expect(hkd.currency).toBe('HKD');
    expect(Math.abs(hkd.p95 - usd.p95 * 7.8)).toBeLessThan(8);
    expect(usd.p95).toBeGreaterThan(usd.p50);
  });

  it('refuses a currency without a rate', () => {
    expect(() => judged(buildFacts({ currency: 'XAU' }))).toThrow(/XAU/);
  });

  it('keeps a register of fifty ordinary suppliers within the anchored total', () => {
    const lowest = 3_000;
    const highest = 46_900;
    const { frequency } = DEFAULT_MODEL.loss;
    const ordinary = frequency.find(({ at }) => at === 400)?.value ?? 0;
    expect(ordinary * 50).toBeGreaterThan(lowest);
    expect(ordinary * 50).toBeLessThan(highest);
    expect(Math.max(...frequency.map(({ value }) => value))).toBeLessThan(12_200);
  });
});
