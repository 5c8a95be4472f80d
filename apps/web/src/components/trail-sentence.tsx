import { FAREWELL_ITEM_KINDS, libraryQuestion, nameOf } from '@firebreak/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import type { TrailEvent } from '../lib/trail.queries';
import { TextLink } from './text-link';
import { changesOf, textIn, verdictIn } from './trail-details';
import type { RecordedVerdict } from './trail-details';
import { trailFieldNames } from './trail-fields.messages';
import { trailSentences } from './trail-sentences.messages';
import { capitalized, useTrailValues } from './trail-values';
import type { PeopleNames } from './trail-values';
import { trailVariants } from './trail-variants.messages';

const LONGEST_IN_SENTENCE = 40;
/** What is new has no former self: its changes are against something else. What belongs to a vendor has fields that are not the vendor's. */
const TOLD_BELOW: readonly string[] = [
  'risk_model.created',
  'vendor_contact.changed',
  'vendor_contract.changed',
  'vendor_contract.renewed',
  'offboarding_item.changed',
];

/** What happened, as one sentence: who did what, with the vendor as a link unless its own page tells it. */
export function TrailSentence({ event, people, plainVendor }: TrailSentenceProps) {
  const locale = useLocale();
  const intl = useIntl();
  const text = useMessages(trailVariants);
  const fieldName = useMessages(trailFieldNames);
  const valueText = useTrailValues(people);
  const actorName = useActorName()(event, people);
  const values: Readonly<Record<string, ReactNode>> = {
    // An address is not written with a capital letter.
    actor: <strong>{actorName.includes('@') ? actorName : capitalized(actorName)}</strong>,
    vendor: <VendorName event={event} plain={plainVendor} />,
    person: <strong>{textIn(event, 'name') ?? people.get(event.subject.id) ?? text('somebody')}</strong>,
    thing: thingOf(event, locale),
  };
  const tell = (message: { readonly en: string; readonly 'zh-Hant': string }, more: Record<string, ReactNode> = {}) =>
    intl.formatMessage({ id: `${locale}:${message.en}`, defaultMessage: message[locale] }, { ...values, ...more });
  const verdictText = ({ band, assessed }: RecordedVerdict) => {
    const name = locale === 'en' ? nameOf('band', band, locale).toLowerCase() : nameOf('band', band, locale);
    return assessed ? name : text('bandAtWorst', { band: name });
  };

  if (event.action === 'vendor.judged') {
    const [from, to] = [verdictIn(event, 'from'), verdictIn(event, 'to')];
    if (to === undefined) return tell(trailSentences[event.action]);
    if (from === undefined) return tell(trailVariants.judgedFirst, { to: verdictText(to) });
    return verdictText(from) === verdictText(to)
      ? tell(trailVariants.judgedSame, { to: verdictText(to) })
      : tell(trailVariants.judgedMoved, { from: verdictText(from), to: verdictText(to) });
  }
  if (event.action === 'user.password_set' && event.actor.id === event.subject.id)
    return tell(trailVariants.ownPassword);
  const change = soleChange(event);
  if (change !== null) {
    return tell(event.action === 'access_scope.changed' ? trailVariants.changedOneOfScope : trailVariants.changedOne, {
      field: isFieldName(change.field) ? fieldName(change.field) : change.field,
      from: valueText(change.field, change.from),
      to: valueText(change.field, change.to),
      thing: ownerOfChange(event, values),
    });
  }
  return tell(trailSentences[event.action]);
}

interface TrailSentenceProps {
  event: TrailEvent;
  people: PeopleNames;
  /** The vendor's name without a link. */
  plainVendor: boolean;
}

/** Who acted, by the name recorded at that time, else by the present one, else by the kind. */
export function useActorName(): (event: TrailEvent, people: PeopleNames) => string {
  const text = useMessages(trailVariants);
  return (event, people) => {
    const { kind, id, name } = event.actor;
    if (kind === 'system') return name ?? text('firebreak');
    if (kind === 'visitor') return text('aVisitor');
    if (kind === 'respondent') return name ?? textIn(event, 'respondentEmail') ?? text('aRespondent');
    return name ?? people.get(id ?? '') ?? text('somebody');
  };
}

/** The only change of an event when it is short enough to stand in its sentence; null otherwise. */
export function soleChange(event: TrailEvent) {
  if (TOLD_BELOW.includes(event.action)) return null;
  const [change, ...others] = changesOf(event);
  if (change === undefined || others.length > 0) return null;
  return [change.from, change.to].every(isShort) ? change : null;
}

/** Whether a field of an event has a name. */
export function isFieldName(field: string): field is keyof typeof trailFieldNames {
  return Object.hasOwn(trailFieldNames, field);
}

function VendorName({ event, plain }: { event: TrailEvent; plain: boolean }) {
  const text = useMessages(trailVariants);
  if (event.vendor === null) return text('aVendor');
  const name = event.vendor.name ?? text('aVendor');
  if (event.vendor.deleted) return text('deletedVendor', { name });
  if (plain) return name;
  return (
    <TextLink to="/vendors/$vendorId" params={{ vendorId: event.vendor.id }}>
      {name}
    </TextLink>
  );
}

function thingOf(event: TrailEvent, locale: 'en' | 'zh-Hant'): string {
  const item = FAREWELL_ITEM_KINDS.find((kind) => kind === textIn(event, 'item'));
  if (item !== undefined && item !== 'own' && item !== 'access') return nameOf('farewellItem', item, locale);
  const key = textIn(event, 'question');
  const question = libraryQuestion(key ?? '');
  return (
    question?.text[locale] ??
    key ??
    textIn(event, 'condition') ??
    textIn(event, 'factor') ??
    textIn(event, 'name') ??
    textIn(event, 'file') ??
    textIn(event, 'key') ??
    '–'
  );
}

function ownerOfChange(event: TrailEvent, values: Readonly<Record<string, ReactNode>>): ReactNode {
  if (event.subject.type === 'vendors') return values['vendor'];
  return event.subject.type === 'users' ? values['person'] : values['thing'];
}

function isShort(value: unknown): boolean {
  return !Array.isArray(value) && String(value).length <= LONGEST_IN_SENTENCE;
}
