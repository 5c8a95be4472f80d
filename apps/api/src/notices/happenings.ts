import { BANDS, type Band, type NoticeKind, type TrailAction } from '@firebreak/domain';
import type { HeardEvent } from '../trail/trail-listeners.js';
import type { NoticeDetails } from './notice.entity.js';

/** Something that people are told of, before it is known whom. */
export interface Happening {
  readonly kind: NoticeKind;
  /** Told once for each. */
  readonly occasion: string;
  readonly vendorId: string | null;
  readonly assessmentId: string | null;
  readonly findingId: string | null;
  readonly requestId: string | null;
  readonly auditRequestId: string | null;
  readonly details: NoticeDetails;
  /** The one person whom it concerns; null for whoever keeps the finding or the vendor. */
  readonly userId: string | null;
}

/** Of a happening that is about none of these. */
export const NO_SUBJECT = {
  vendorId: null,
  assessmentId: null,
  findingId: null,
  requestId: null,
  auditRequestId: null,
} as const;

type Reading = (event: HeardEvent) => readonly Happening[];

/** What an event of the trail tells people; what is not named here tells nobody. */
const READINGS: Partial<Record<TrailAction, Reading>> = {
  'assessment.submitted': (event) => [happening(event, 'answers_submitted', { assessmentId: event.subject[1] })],
  'vendor.judged': readJudgement,
  'supplier_request.received': (event) => [happening(event, 'request_received', { requestId: event.subject[1] })],
  'finding.changed': (event) => {
    const owner = listOf(event.details['changes']).find((change) => change['field'] === 'ownerId')?.['to'];
    return typeof owner === 'string' && owner !== event.actor.id ? [ofFinding(event, 'finding_assigned', owner)] : [];
  },
  'finding.planned': (event) => [ofFinding(event, 'plan_proposed')],
  'finding.fixed': (event) => [ofFinding(event, 'fix_claimed')],
  'acceptance.requested': (event) => [ofFinding(event, 'acceptance_asked')],
  'audit_request.made': (event) => [ofAuditRequest(event, 'audit_asked')],
  'audit_request.asked_again': (event) => [ofAuditRequest(event, 'audit_asked')],
  'audit_request.answered': (event) => [ofAuditRequest(event, 'audit_answered')],
  'webhook.switched_off': (event) => [happening(event, 'webhook_off')],
  'vendors.imported': (event) => {
    const { added, changed } = event.details;
    const details = { added: Number(added), changed: Number(changed) };
    return [happening(event, 'import_finished', { details, userId: event.actor.id })];
  },
};

/** What people are told when this event is recorded; nothing for most. */
export function happeningsOf(event: HeardEvent): readonly Happening[] {
  return READINGS[event.action]?.(event) ?? [];
}

/** That a vendor is riskier than when it was approved; told once for each decision. */
export function outdatedDecision({ id, vendorId }: { readonly id: string; readonly vendorId: string }): Happening {
  return { ...NO_SUBJECT, kind: 'decision_outdated', occasion: id, vendorId, details: {}, userId: null };
}

/** The vendor whose verdict this event changed: a first verdict, another model and another currency are none. */
export function judgedVendorOf({ action, details, vendorId }: HeardEvent): string | null {
  return action === 'vendor.judged' && isNews(details) ? vendorId : null;
}

function happening(event: HeardEvent, kind: NoticeKind, more: Partial<Happening> = {}): Happening {
  const { id: occasion, vendorId } = event;
  return { ...NO_SUBJECT, kind, occasion, vendorId, details: {}, userId: null, ...more };
}

function ofFinding(event: HeardEvent, kind: NoticeKind, userId: string | null = null): Happening {
  return happening(event, kind, { findingId: event.subject[1], userId });
}

function ofAuditRequest(event: HeardEvent, kind: NoticeKind): Happening {
  return happening(event, kind, { auditRequestId: event.subject[1] });
}

/** A first verdict is no news, nor is what another model or currency says of the same facts: who changes them sees it before. */
function readJudgement(event: HeardEvent): readonly Happening[] {
  const { details } = event;
  if (!isNews(details)) return [];
  const { from, to } = details;
  const flags = to.flags.filter((flag) => !from.flags.includes(flag));
  const flagged = flags.length === 0 ? [] : [happening(event, 'flag_new', { details: { flags } })];
  const rose = BANDS.indexOf(to.band) > BANDS.indexOf(from.band);
  return rose ? [...flagged, happening(event, 'band_rose', { details: { from: from.band, to: to.band } })] : flagged;
}

function isNews(details: HeardEvent['details']): details is { readonly from: Verdict; readonly to: Verdict } {
  const { from, to, cause } = details;
  return isVerdict(from) && isVerdict(to) && cause !== 'model_changed' && cause !== 'currency_changed';
}

interface Verdict {
  readonly band: Band;
  readonly flags: readonly string[];
}

function isVerdict(value: unknown): value is Verdict {
  return (
    typeof value === 'object' && value !== null && 'band' in value && 'flags' in value && Array.isArray(value.flags)
  );
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? (value as Readonly<Record<string, unknown>>[]) : [];
}
