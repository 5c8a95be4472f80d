import { DAYS_BEFORE_THE_END, type VendorNeed } from '@firebreak/domain';
import { worseBand } from '../judgements/worse-band.js';

const lastDay = (today: string): string => `${today}::date + ${DAYS_BEFORE_THE_END}`;

/**
 * SQL for the files that end soon or have ended; `today` is SQL for a day. Of those that came with answers only what belongs
 * to a vendor's newest signed ones counts: what was sent before that has been replaced.
 */
export const endingFiles = (
  today: string,
): string => `SELECT a.vendor_id, e.assessment_id, e.id, e.file_name, e.kind, e.expires_on
  FROM evidence e JOIN assessments a ON a.organization_id = e.organization_id AND a.id = e.assessment_id
 WHERE e.organization_id = $1 AND e.state = 'stored' AND e.expires_on <= ${lastDay(today)}
   AND a.status IN ('submitted', 'accepted')
   AND NOT EXISTS (SELECT FROM assessments n WHERE n.organization_id = a.organization_id AND n.vendor_id = a.vendor_id
        AND n.status IN ('submitted', 'accepted') AND n.id > a.id)
  UNION ALL
 SELECT e.vendor_id, NULL, e.id, e.file_name, e.kind, e.expires_on FROM evidence e
  WHERE e.organization_id = $1 AND e.vendor_id IS NOT NULL AND e.state = 'stored' AND e.expires_on <= ${lastDay(today)}
    AND NOT EXISTS (SELECT FROM evidence n WHERE n.organization_id = e.organization_id AND n.replaced_id = e.id
         AND n.state = 'stored')`;

/**
 * SQL for what contracts ask for soon: the last day of notice, and the last day. A vendor whose contracts are not kept
 * one by one has the one day that was entered with it.
 */
export const endingContracts = (today: string): string => `SELECT c.vendor_id, c.id, c.name, x.ends, x.day
    FROM vendor_contracts c CROSS JOIN LATERAL (VALUES ('notice', c.notice_until), ('contract', c.runs_until)) x (ends, day)
   WHERE c.organization_id = $1 AND x.day >= ${today}::date AND x.day <= ${lastDay(today)}
  UNION ALL
  SELECT b.id, NULL, NULL, 'contract', b.contract_ends_on FROM vendors b
   WHERE b.organization_id = $1 AND b.contract_ends_on >= ${today}::date AND b.contract_ends_on <= ${lastDay(today)}
     AND NOT EXISTS (SELECT FROM vendor_contracts c WHERE c.organization_id = b.organization_id AND c.vendor_id = b.id)`;

/** SQL for the items of farewells whose day is over. */
export const lateItems = (today: string): string => `SELECT i.vendor_id, i.id, i.due_on FROM offboarding_items i
   WHERE i.organization_id = $1 AND i.state = 'open' AND i.due_on < ${today}::date`;

/** SQL that is true of a decision `d` that is an approval and stands: the newest about its vendor. */
const STANDS = `d.outcome <> 'rejected' AND NOT EXISTS (SELECT FROM vendor_decisions n
  WHERE n.organization_id = d.organization_id AND n.vendor_id = d.vendor_id AND n.id > d.id)`;

/** SQL for the approval `d` that stands about a vendor `v`. */
const standingApproval = (more: string): string => `v.status IN ('prospect', 'active') AND EXISTS (
  SELECT FROM vendor_decisions d
   WHERE d.organization_id = v.organization_id AND d.vendor_id = v.id AND ${STANDS} AND EXISTS (${more}))`;

/** SQL for the approvals that stand and were given on a lower risk than there is now. */
export const outdatedDecisions = `SELECT d.id, d.vendor_id FROM vendor_decisions d
  JOIN judgements t ON t.organization_id = d.organization_id AND t.id = d.judgement_id
  JOIN judgements j ON j.organization_id = d.organization_id AND j.vendor_id = d.vendor_id AND j.superseded_at IS NULL
 WHERE d.organization_id = $1 AND ${STANDS} AND ${worseBand('j', 't')}`;

/** SQL for the conditions of approvals that stand which are not met though their day is over. */
export const overdueConditions = (
  today: string,
): string => `SELECT c.id, c.vendor_id, c.due_on FROM decision_conditions c
  JOIN vendor_decisions d ON d.organization_id = c.organization_id AND d.id = c.decision_id
 WHERE c.organization_id = $1 AND ${STANDS} AND c.met_at IS NULL AND c.due_on < ${today}::date`;

/**
 * SQL that is true of a vendor `v` with the judgement `j` while this need is there; $1 is the organisation, and `today`
 * gives SQL for a day. Whoever counts a need and whoever lists it uses this: so both always say the same.
 */
export const NEEDS: Readonly<Record<VendorNeed, (today: () => string) => string>> = {
  flag: () => 'j.highest_severity > 0',
  review: (today) => `v.status IN ('prospect', 'active') AND v.next_review_on <= ${today()}::date
    AND NOT EXISTS (SELECT FROM assessments o WHERE o.organization_id = v.organization_id AND o.vendor_id = v.id
         AND o.status IN ('sent', 'in_progress', 'submitted', 'returned'))`,
  decision: () =>
    standingApproval(`SELECT FROM judgements t
      WHERE t.organization_id = d.organization_id AND t.id = d.judgement_id AND ${worseBand('j', 't')}`),
  condition: (today) =>
    standingApproval(`SELECT FROM decision_conditions c
      WHERE c.organization_id = d.organization_id AND c.decision_id = d.id AND c.met_at IS NULL
        AND c.due_on < ${today()}::date`),
  evidence: (today) => `v.id IN (SELECT f.vendor_id FROM (${endingFiles(today())}) f)`,
  contract: (today) => `v.id IN (SELECT e.vendor_id FROM (${endingContracts(today())}) e)`,
  leaving: (today) => `v.id IN (SELECT l.vendor_id FROM (${lateItems(today())}) l)`,
};

/**
 * SQL that is true of a vendor `v` whose judgement `j` has a flag that it had not at an instant; `since` is SQL for it.
 * What stood then is told by the seals, as everything past is, and not by when somebody began to write.
 */
export const flaggedSince = (since: string): string => `j.highest_severity > 0
  AND j.id IN (SELECT h.id FROM history.judgements h
    WHERE h.organization_id = $1 AND h.superseded_at IS NULL AND h.valid_from > ${since})
  AND NOT j.flag_keys <@ coalesce((SELECT p.flag_keys FROM history.judgements h
    JOIN public.judgements p ON p.organization_id = h.organization_id AND p.id = h.id
    WHERE h.organization_id = $1 AND h.vendor_id = v.id AND h.superseded_at IS NULL
      AND h.valid_from <= ${since} AND h.valid_to > ${since}), '{}')`;
