import { RISK_KINDS, type RiskKind } from '@firebreak/domain';
import { standingOn } from '../../findings/acceptance-standing.js';
import { emailOf, joinVendor, nameOfPerson, SHOWN_DAY, type ExportSource } from './export-source.js';

/** When a finding `f` with the acceptance that stands as `s` says belongs to each group. */
const KINDS: Readonly<Record<RiskKind, string>> = {
  overdue: `f.due_on < ${SHOWN_DAY} AND s.standing IS DISTINCT FROM 'in_force'`,
  accepted: `s.standing = 'in_force'`,
  lapsed: `s.standing IN ('expired', 'outdated')`,
};

/** Findings whose day is over, and those whose risk is or was accepted; group by group, what is due first first. */
export const OVERDUE_AND_ACCEPTED: ExportSource<'overdue-and-accepted'> = {
  columns: {
    kind: 'k.kind',
    finding_id: 'f.id',
    vendor_id: 'v.id',
    vendor_name: 'v.name',
    measure: 'q.measure',
    question_key: 'f.question_key',
    question_en: `q.text ->> 'en'`,
    question_zh_hant: `q.text ->> 'zh-Hant'`,
    level: 'f.level',
    severity: 'f.severity',
    due_on: 'f.due_on',
    days_overdue: `CASE WHEN k.kind = 'overdue' THEN ${SHOWN_DAY} - f.due_on END`,
    owner_name: nameOfPerson('f', 'owner_id'),
    owner_email: emailOf('f', 'owner_id'),
    requested_by_email: emailOf('x', 'requested_by'),
    approver_name: nameOfPerson('x', 'approver_id'),
    approver_email: emailOf('x', 'approver_id'),
    approved_at: 'x.approved_at',
    expires_on: 'x.expires_on',
    reason: 'x.reason',
    standing: 's.standing',
    residual_band: 'x.residual_band',
  },
  rows: `FROM findings f ${joinVendor('f')} AND v.status <> 'archived'
    JOIN questions q ON q.organization_id = f.organization_id AND q.id = f.question_id
    LEFT JOIN judgements j ON j.organization_id = f.organization_id AND j.vendor_id = f.vendor_id AND j.superseded_at IS NULL
    LEFT JOIN risk_acceptances x ON x.organization_id = f.organization_id AND x.finding_id = f.id AND x.ended_at IS NULL
    LEFT JOIN LATERAL (SELECT ${standingOn(SHOWN_DAY)} AS standing WHERE x.id IS NOT NULL) s ON true
    JOIN LATERAL (VALUES ${RISK_KINDS.map((kind, place) => `(${place}, '${kind}', ${KINDS[kind]})`).join(', ')}) k (place, kind, is_so)
      ON k.is_so
   WHERE f.status <> 'closed'
   ORDER BY k.place, f.due_on, f.id`,
};
