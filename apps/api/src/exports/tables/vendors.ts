import { emailOf, JUDGED_COLUMNS, type ExportSource } from './export-source.js';

const scopes = (what: string): string =>
  `(SELECT ${what} FROM access_scopes s WHERE s.organization_id = v.organization_id AND s.vendor_id = v.id)`;
const words = (column: string): string =>
  `ARRAY(SELECT DISTINCT unnest(s.${column}) AS word FROM access_scopes s
    WHERE s.organization_id = v.organization_id AND s.vendor_id = v.id ORDER BY word)`;
const assessments = (what: string, rest = ''): string =>
  `(SELECT ${what} FROM assessments a WHERE a.organization_id = v.organization_id AND a.vendor_id = v.id${rest})`;

/** Every vendor, archived ones too, in the order in which they were added. */
export const VENDORS: ExportSource<'vendors'> = {
  columns: {
    ...JUDGED_COLUMNS,
    vendor_id: 'v.id',
    name: 'v.name',
    archetype: 'v.archetype',
    tier: 'coalesce(v.tier, j.suggested_tier)',
    status: 'v.status',
    owner_email: emailOf('v', 'owner_id'),
    people_count: scopes('max(s.people_count)'),
    data_categories: words('data_categories'),
    access_types: words('access_types'),
    assessment_status: assessments('a.status', ' ORDER BY a.id DESC LIMIT 1'),
    last_assessed_at: assessments('max(a.submitted_at)'),
    next_review_on: 'v.next_review_on',
    created_at: 'v.created_at',
    updated_at: 'v.updated_at',
    contract_ends_on: 'v.contract_ends_on',
    notice_hours: 'v.notice_hours',
    data_returned_on: 'v.data_returned_on',
    without_notice_duty: 'v.without_notice_duty',
  },
  rows: `FROM vendors v
    JOIN judgements j ON j.organization_id = v.organization_id AND j.vendor_id = v.id AND j.superseded_at IS NULL
   ORDER BY v.id`,
};
