import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { anyFacts } from '../testing/facts-arbitraries.js';
import { BANDS } from '../vocabulary.js';
import { buildFacts, buildScope } from './facts-builder.js';
import { judge } from './judge.js';
import { lessThanUsual } from './less-than-usual.js';
import { DEFAULT_MODEL } from './model/models.js';

const told = (changes: Parameters<typeof buildFacts>[0]) =>
  lessThanUsual(buildFacts({ archetype: 'airline_it', ...changes }), DEFAULT_MODEL);

/** What the wizard makes of five harmless answers. */
const harmless = buildScope({
  accessLevel: 'low',
  dataCategories: [],
  peopleCount: 0,
  accessTypes: ['supplier_portal'],
});
const { typical } = DEFAULT_MODEL.archetypes.airline_it;
const usual = buildScope({ ...typical, peopleCount: 5_000 });

describe('less than usual', () => {
  it('names what comes with airline systems elsewhere, and the band that it would make', () => {
    expect(told({ scopes: [harmless] })).toEqual({
      band: 'critical',
      text: {
        en: 'Less than usual for this kind of supplier. Usually there is also: wide access, work stops when its service stops, keeps data on its own systems, contact details, identity documents, a service that you cannot work without. With that the risk would be critical.',
        'zh-Hant':
          '少於這類供應商通常獲得的存取權。通常還有：廣泛存取權、一旦停止服務，業務便會停頓、在其系統上保管資料、聯絡資料、身分證明文件、貴機構不能缺少的服務。若一併計算，風險會是「極高」。',
      },
    });
  });

  it('leaves out what was entered, in whichever scope', () => {
    const critical = buildScope({ ...harmless, id: 'scope-2', critical: true, accessLevel: 'high' });
    const sentence = told({ scopes: [harmless, { ...critical, accessTypes: [] }] })?.text.en ?? '';
    expect(sentence).not.toContain('wide access');
    expect(sentence).not.toContain('cannot work without');
  });

  it('is silent where the usual access, or more, was entered', () => {
    expect(told({ scopes: [usual] })).toBeUndefined();
    expect(told({ scopes: [{ ...usual, accessLevel: 'privileged' }] })).toBeUndefined();
  });

  it('is silent where something is missing that makes no difference to the band', () => {
    expect(told({ scopes: [{ ...usual, dataCategories: ['identity_document'] }] })).toBeUndefined();
  });

  it('is silent while no access was entered, and after all of it has ended', () => {
    expect(told({ scopes: [] })).toBeUndefined();
    expect(told({ scopes: [{ ...harmless, endsOn: '2026-10-31' }] })).toBeUndefined();
  });

  it('takes as many people as were entered', () => {
    const listing = buildScope({ ...harmless, dataCategories: ['contact'] });
    const few = told({ archetype: 'payroll_hr', scopes: [{ ...listing, peopleCount: 3 }] });
    const many = told({ archetype: 'payroll_hr', scopes: [{ ...listing, peopleCount: null }] });
    expect([few?.band, many?.band]).toEqual(['low', 'high']);
  });

  it('is told only where the band is lower than it says, whatever the facts', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { residual } = judge(facts, DEFAULT_MODEL, { explain: false });
        const band = lessThanUsual(facts, DEFAULT_MODEL)?.band;
        return band === undefined || BANDS.indexOf(band) > BANDS.indexOf(residual.band);
      }),
    );
  });
});
