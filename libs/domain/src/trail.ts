/** Everything that the trail tells of, as `subject.verb`; each has its sentence in both languages. */
export const TRAIL_ACTIONS = [
  'organization.created',
  'organization.changed',
  'risk_model.created',
  'user.added',
  'user.invited',
  'user.joined',
  'user.changed',
  'user.role_changed',
  'user.disabled',
  'user.enabled',
  'user.password_set',
  'user.password_reset_sent',
  'session.opened',
  'session.closed',
  'session.refused',
  'access.refused',
  'vendor.added',
  'vendor.changed',
  'vendor.archived',
  'vendor.restored',
  'vendor.judged',
  'vendor.decided',
  'vendor.condition_met',
  'vendor.condition_unmet',
  'supplier_request.received',
  'supplier_request.linked',
  'supplier_request.decided',
  'supplier_request.declined',
  'intake_link.made',
  'intake_link.ended',
  'saved_view.shared',
  'saved_view.changed',
  'saved_view.withdrawn',
  'vendors.imported',
  'vendor_contact.added',
  'vendor_contact.changed',
  'vendor_contact.removed',
  'vendor_contract.added',
  'vendor_contract.changed',
  'vendor_contract.removed',
  'vendor_contract.renewed',
  'offboarding.started',
  'offboarding.finished',
  'offboarding.cancelled',
  'offboarding_item.added',
  'offboarding_item.changed',
  'offboarding_item.removed',
  'access_scope.added',
  'access_scope.changed',
  'access_scope.removed',
  'questionnaire.created',
  'questionnaire.changed',
  'questionnaire.published',
  'questionnaire.retired',
  'questionnaire.reinstated',
  'assessment.sent',
  'assessment.resent',
  'assessment.readdressed',
  'assessment.accepted',
  'assessment.returned',
  'assessment.revoked',
  'assessment.links_ended',
  'assessment.pin_made',
  'assessment.reminded',
  'assessment.reminders_paused',
  'assessment.reminders_resumed',
  'portal.opened',
  'portal.code_sent',
  'portal.verified',
  'portal.code_refused',
  'colleague.invited',
  'colleague.taken_back',
  'answer.saved',
  'answer.discussed',
  'evidence.announced',
  'evidence.stored',
  'evidence.refused',
  'evidence.removed',
  'evidence.scanned',
  'evidence.downloaded',
  'assessment.submitted',
  'own_answers.begun',
  'own_answers.saved',
  'own_answers.finished',
  'own_answers.reopened',
  'own_answers.discarded',
  'finding.opened',
  'finding.changed',
  'finding.planned',
  'finding.fixed',
  'finding.refused',
  'finding.discussed',
  'finding.closed',
  'finding.reopened',
  'acceptance.requested',
  'acceptance.approved',
  'acceptance.declined',
  'acceptance.withdrawn',
  'export.started',
  'export.finished',
  'export.broken_off',
] as const;
export type TrailAction = (typeof TRAIL_ACTIONS)[number];

/** The kinds of thing that an event can be about; the database asks for one of these at every change. */
export const TRAIL_SUBJECTS = [
  'organizations',
  'risk_models',
  'users',
  'vendors',
  'vendor_imports',
  'access_scopes',
  'questionnaires',
  'assessments',
  'findings',
  'supplier_requests',
] as const;
export type TrailSubject = (typeof TRAIL_SUBJECTS)[number];

/** Who can act. */
export const TRAIL_ACTORS = ['person', 'respondent', 'visitor', 'system'] as const;
export type TrailActor = (typeof TRAIL_ACTORS)[number];

/** One field that changed. */
export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Which of the fields differ between two states of a thing, in the order of the fields. */
export function changesBetween<T extends object>(
  before: T,
  after: T,
  fields: readonly (keyof T & string)[],
): FieldChange[] {
  return fields
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}
