import { ASSESSMENT_LIMITS, MEASURES, type Measure } from '@firebreak/domain';
import { Id, Instant, Int, OneOf, SomeOf, Text } from '../http/fields.js';
import { Email } from '../http/person-fields.js';
import { INVITED_STATES, type InvitedPerson, type InvitedState } from './invited-people.js';

const NAME = { max: ASSESSMENT_LIMITS.respondentNameCharacters, nullable: true } as const;

/** Somebody who answers, as far as their invitation names them. */
export class RespondentNameView {
  @Text(NAME) name: string | null;
  @Email() email: string;
}

/** Somebody who was invited to answer an assessment. */
export class InvitedPersonView extends RespondentNameView {
  @Id({ description: 'Of the newest invitation to this address.' }) id: string;
  @SomeOf(MEASURES, { nullable: true, description: 'The sections that were handed over; null for all of them.' })
  measures: Measure[] | null;
  @OneOf(INVITED_STATES, { description: 'Started with the first code or answer; opening a link is not recorded.' })
  state: InvitedState;
  @Int({ min: 0, max: 500, description: 'How many answers as they stand now are theirs.' }) answered: number;
  @Instant() invitedAt: string;
}

/** Shows an invited person. */
export function presentInvitedPerson({
  id,
  name,
  email,
  measures,
  state,
  answered,
  invitedAt,
}: InvitedPerson): InvitedPersonView {
  return { id, name, email, measures, state, answered, invitedAt: new Date(invitedAt).toISOString() };
}
