import type { FreeTextPlace } from '@firebreak/domain';

/** Texts of one table in which people write what they like. */
export interface FreeTexts {
  readonly place: FreeTextPlace;
  readonly table: string;
  readonly columns: readonly string[];
  /** Columns that are erased where the address stands beside them; what is left in them afterwards is somebody's to read. */
  readonly named?: readonly string[];
  /** SQL over a row `t`; where it is told. */
  readonly vendorId?: string;
  readonly assessmentId?: string;
}

const texts = (place: FreeTextPlace, columns: readonly string[], links: Partial<FreeTexts> = {}): FreeTexts => ({
  place,
  table: place,
  columns,
  ...links,
});

const OF_VENDOR = { vendorId: 't.vendor_id' };
const OF_ASSESSMENT = { assessmentId: 't.assessment_id' };
const OF_FINDING = {
  vendorId: '(SELECT f.vendor_id FROM findings f WHERE f.organization_id = t.organization_id AND f.id = t.finding_id)',
};

/** Every column of the register that takes words of one's own, of those that stand now. */
export const FREE_TEXTS: readonly FreeTexts[] = [
  texts('organizations', ['name']),
  texts('vendors', ['name', 'service', 'notes', 'aliases', 'domains', 'tags'], { vendorId: 't.id' }),
  texts('vendor_contacts', [], { named: ['name', 'position', 'email', 'phone'], ...OF_VENDOR }),
  texts('vendor_contracts', ['name', 'note'], OF_VENDOR),
  texts('vendor_decisions', ['reason'], OF_VENDOR),
  texts('decision_conditions', ['text'], OF_VENDOR),
  texts('vendor_holds', ['reason'], OF_VENDOR),
  texts('offboarding_items', ['title', 'note'], OF_VENDOR),
  texts('access_scopes', ['name'], OF_VENDOR),
  texts('assessments', ['decision_comment'], { named: ['respondent_name'], assessmentId: 't.id', ...OF_VENDOR }),
  texts('answers', ['comment', 'not_applicable_reason'], OF_ASSESSMENT),
  texts('own_answers', ['comment', 'not_applicable_reason', 'source'], OF_ASSESSMENT),
  texts('answer_messages', ['text'], OF_ASSESSMENT),
  texts('submissions', ['statement'], { named: ['signed_by_name', 'signed_by_title', 'answers'], ...OF_ASSESSMENT }),
  texts('receipts', [], { named: ['document'], ...OF_ASSESSMENT }),
  texts('evidence', ['file_name', 'note'], { ...OF_ASSESSMENT, ...OF_VENDOR }),
  texts('findings', ['closing_comment'], OF_VENDOR),
  texts('finding_notes', ['text'], OF_FINDING),
  texts('risk_acceptances', ['reason', 'ending_comment'], OF_FINDING),
  texts('supplier_requests', ['supplier_name', 'website', 'purpose', 'decline_reason'], {
    named: ['requester_name'],
    ...OF_VENDOR,
  }),
  texts('audit_requests', ['about_title', 'text']),
  texts('audit_request_messages', ['text']),
  texts('audit_notes', ['about_title', 'text']),
  texts('saved_views', ['name', 'search']),
  texts('api_tokens', ['name']),
  texts('passkeys', ['name']),
  texts('authenticators', ['name']),
  texts('risk_models', ['reason']),
  texts('questionnaires', ['draft']),
  texts('vendor_imports', ['file_name', 'taken_back']),
  texts('vendor_deletions', ['name']),
  texts('webhooks', ['url']),
  texts('mails', ['subject']),
  {
    place: 'events',
    table:
      '(SELECT p.organization_id, p.payload, e.vendor_id FROM trail.payloads p JOIN trail.events e ON e.organization_id = p.organization_id AND e.id = p.event_id)',
    columns: [],
    named: ['payload'],
    ...OF_VENDOR,
  },
];

/** Whether words hold one of these, as a regular expression of PostgreSQL: whole words, where letters of Latin script end. */
export function wordsPattern(words: readonly string[]): string {
  return words
    .map((word) => {
      const escaped = word.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`);
      return `${/^\w/.test(word) ? String.raw`\m` : ''}${escaped}${/\w$/.test(word) ? String.raw`\M` : ''}`;
    })
    .join('|');
}
