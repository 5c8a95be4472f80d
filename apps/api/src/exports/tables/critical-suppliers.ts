import { CRITICAL_TIERS } from '@firebreak/domain';
import { emailOf, nameOfPerson, type ExportSource } from './export-source.js';

const TIER = 'coalesce(v.tier, j.suggested_tier)';

/** Suppliers that matter most or are in the worst bands, the most critical first. */
export const CRITICAL_SUPPLIERS: ExportSource<'critical-suppliers'> = {
  columns: {
    vendor_id: 'v.id',
    name: 'v.name',
    archetype: 'v.archetype',
    tier: TIER,
    status: 'v.status',
    owner_name: nameOfPerson('v', 'owner_id'),
    owner_email: emailOf('v', 'owner_id'),
    assessed: 'j.assessed',
    residual_band: 'j.residual_band',
    best_band: `j.result -> 'residual' -> 'best' ->> 'band'`,
    worst_band: `j.result -> 'residual' -> 'worst' ->> 'band'`,
    coverage_percent: 'j.coverage_percent',
    flags: 'j.flag_keys',
    open_findings: `(SELECT count(*) FROM findings f
      WHERE f.organization_id = v.organization_id AND f.vendor_id = v.id AND f.status <> 'closed')`,
    contract_ends_on: `coalesce((SELECT max(c.runs_until) FROM vendor_contracts c
      WHERE c.organization_id = v.organization_id AND c.vendor_id = v.id), v.contract_ends_on)`,
    last_assessed_at: `(SELECT max(a.submitted_at) FROM assessments a
      WHERE a.organization_id = v.organization_id AND a.vendor_id = v.id)`,
  },
  rows: `FROM vendors v
    JOIN judgements j ON j.organization_id = v.organization_id AND j.vendor_id = v.id AND j.superseded_at IS NULL
   WHERE v.status <> 'archived'
     AND (${TIER} IN (${CRITICAL_TIERS.join(', ')}) OR j.residual_band IN ('high', 'critical'))
   ORDER BY ${TIER}, j.residual_score DESC, v.id`,
};
