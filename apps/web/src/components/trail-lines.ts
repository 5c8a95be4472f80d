import { FLAG_KEYS, flagName } from '@firebreak/domain';
import type { Locale } from '@firebreak/domain';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import type { TrailEvent } from '../lib/trail.queries';
import { useConstantNames } from './constant-names';
import { changesOf, detailsOf, textIn, verdictIn } from './trail-details';
import { trailFieldNames, trailValueWords } from './trail-fields.messages';
import { isFieldName, soleChange, useActorName } from './trail-sentence';
import { capitalized, useTrailValues } from './trail-values';
import type { PeopleNames } from './trail-values';
import { DOT } from '../lib/dot';

/** What is recorded beside the sentence, in the order in which it is told. */
const FACTS = [
  'formerRespondentEmail',
  'requester',
  'outcome',
  'conditions',
  'archetype',
  'role',
  'accessUntil',
  'heldBy',
  'expiresAt',
  'dueOn',
  'questions',
  'signedByName',
  'signedByTitle',
  'answers',
  'level',
  'severity',
  'plannedOn',
  'expiresOn',
  'approver',
  'closing',
  'text',
  'notApplicableReason',
  'importedFrom',
  'sourceKind',
  'source',
  'address',
  'seenOn',
  'proof',
  'comment',
  'reason',
  'variant',
  'asOf',
  'deletedSince',
  'years',
  'ground',
  'signaturesKeptFor',
  'rows',
  'pastStates',
  'payloads',
  'files',
  'sha256',
] as const satisfies readonly (keyof typeof trailFieldNames)[];

const CAUSES: Readonly<Record<string, keyof typeof trailValueWords>> = {
  vendor_created: 'causeVendorCreated',
  vendor_changed: 'causeVendorChanged',
  scope_changed: 'causeScopeChanged',
  answers_submitted: 'causeAnswersSubmitted',
  answers_accepted: 'causeAnswersAccepted',
  answers_discarded: 'causeAnswersDiscarded',
  finding_closed: 'causeFindingClosed',
  finding_reopened: 'causeFindingReopened',
  time_passed: 'causeTimePassed',
  model_changed: 'causeModelChanged',
};

/** Gives the lines beneath the sentence of an event: every changed field, and what else was recorded. */
export function useTrailLines(people: PeopleNames): (event: TrailEvent) => readonly string[] {
  const text = useMessages(trailValueWords);
  const fieldName = useMessages(trailFieldNames);
  const locale = useLocale();
  const { nameOfKey } = useConstantNames();
  const valueText = useTrailValues(people);
  const actorName = useActorName();
  const line = (field: string, value: string) => text('line', { field: capitalized(field), value });
  const join = (parts: readonly string[]) => parts.join(locale === 'en' ? ', ' : '、');

  const changeLine = (field: string, from: unknown, to: unknown): string => {
    const name = isFieldName(field) ? fieldName(field) : (nameOfKey(field) ?? field);
    if (!Array.isArray(from) || !Array.isArray(to))
      return line(name, text('fromTo', { from: valueText(field, from), to: valueText(field, to) }));
    const [before, after]: [unknown[], unknown[]] = [from, to];
    const added = after.filter((part) => !before.includes(part));
    const removed = before.filter((part) => !after.includes(part));
    return line(
      name,
      [
        ...(added.length === 0 ? [] : [text('added', { what: valueText(field, added) })]),
        ...(removed.length === 0 ? [] : [text('removed', { what: valueText(field, removed) })]),
      ].join(DOT),
    );
  };

  const verdictLines = (event: TrailEvent): string[] => {
    const [from, to] = [verdictIn(event, 'from'), verdictIn(event, 'to')];
    const actor = actorName(event, people);
    const cause = text(CAUSES[textIn(event, 'cause') ?? ''] ?? 'causeOther', { actor });
    if (from === undefined || to === undefined) return [cause];
    const risen = to.flags.filter((flag) => !from.flags.includes(flag)).map((key) => nameOfFlag(key, locale));
    const cleared = from.flags.filter((flag) => !to.flags.includes(flag)).map((key) => nameOfFlag(key, locale));
    const moved = (label: 'points' | 'answered', one: string, other: string) =>
      one === other ? [] : [line(text(label), text('fromTo', { from: one, to: other }))];
    return [
      cause,
      ...moved('points', String(from.score), String(to.score)),
      ...moved('answered', `${from.coveragePercent}\u00A0%`, `${to.coveragePercent}\u00A0%`),
      ...(risen.length === 0 ? [] : [line(text('standsOut'), join(risen))]),
      ...(cleared.length === 0 ? [] : [line(text('noLonger'), join(cleared))]),
    ];
  };

  return (event) => {
    if (event.action === 'vendor.judged') return verdictLines(event);
    const details = detailsOf(event);
    const changes = soleChange(event) === null ? changesOf(event) : [];
    const to = event.action.startsWith('assessment.') ? textIn(event, 'respondentEmail') : undefined;
    const facts = FACTS.filter((field) => details[field] !== null && details[field] !== undefined);
    const { token } = event.actor;
    return [
      ...(token === null ? [] : [text('throughToken', { name: token.name })]),
      ...changes.map(({ field, from, to: now }) => changeLine(field, from, now)),
      ...(to === undefined || to === actorName(event, people) ? [] : [line(fieldName('respondentEmail'), to)]),
      ...(details['unknown'] === true ? [line(fieldName('level'), valueText('level', -1))] : []),
      ...facts.map((field) => line(fieldName(field), valueText(field, details[field]))),
    ];
  };
}

function nameOfFlag(key: string, locale: Locale): string {
  const known = FLAG_KEYS.find((flag) => flag === key);
  return known === undefined ? key : flagName(known)[locale];
}
