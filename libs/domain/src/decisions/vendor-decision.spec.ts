import { describe, expect, it } from '@jest/globals';
import { BANDS } from '../vocabulary.js';
import { mayDecide, whyAdministratorApproves } from './vendor-decision.js';

const verdict = (assessed: boolean, band: (typeof BANDS)[number]) => ({ assessed, residual: { band } });

describe('who decides', () => {
  it('is an administrator where the vendor is not assessed, or its risk high or critical', () => {
    expect(BANDS.map((band) => whyAdministratorApproves(verdict(true, band)))).toEqual([
      null,
      null,
      null,
      'high_risk',
      'high_risk',
    ]);
    expect(whyAdministratorApproves(verdict(false, 'very_low'))).toBe('not_assessed');
  });

  it('is anybody who keeps the register for the rest, and never an auditor', () => {
    expect(mayDecide('procurement', 'approved', verdict(true, 'medium'))).toBe(true);
    expect(mayDecide('procurement', 'approved_with_conditions', verdict(true, 'high'))).toBe(false);
    expect(mayDecide('procurement', 'rejected', verdict(false, 'critical'))).toBe(true);
    expect(mayDecide('admin', 'approved', verdict(false, 'critical'))).toBe(true);
    expect(mayDecide('auditor', 'rejected', verdict(true, 'low'))).toBe(false);
  });
});
