import {
  LOCALES,
  SECOND_FACTORS,
  SESSION_STAGES,
  type Locale,
  type SecondFactor,
  type SessionStage,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Flag, Id, Instant, OneOf, SomeOf, Text } from '../http/fields.js';
import { presentUser, UserView } from '../users/user.presenter.js';
import type { Session } from './session.entity.js';
import type { SignedIn } from './sessions.service.js';

/** The organisation of the signed-in person. */
export class OrganizationView {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
  @Text({ max: 3, description: 'ISO 4217' }) currency: string;
  @OneOf(LOCALES) locale: Locale;
  @Flag({ description: 'A demo organisation: it enforces no second factor, and says so.' }) demo: boolean;
}

/** Who is signed in. */
export class SessionView {
  @ApiProperty() user: UserView;
  @ApiProperty() organization: OrganizationView;
  @OneOf(SESSION_STAGES, {
    description: 'Anything but open: the session leads to a second factor and to nothing else.',
  })
  stage: SessionStage;
}

/** With what a session can be taken further. */
export class SecondFactorStepView {
  @OneOf(SESSION_STAGES) stage: SessionStage;
  @SomeOf(SECOND_FACTORS, { description: 'With what this person can prove themselves.' }) methods: SecondFactor[];
  @Flag({ description: 'False where the installation has an address instead of a name: WebAuthn knows names only.' })
  passkeysPossible: boolean;
  @Text({ max: 120 }) name: string;
  @Text({ max: 254 }) email: string;
}

/** One of a person's own sessions. */
export class OwnSessionView {
  @Id() id: string;
  @Flag({ description: 'The one that asks.' }) current: boolean;
  @Text({ max: 400, nullable: true, description: 'What the browser said it is.' }) userAgent: string | null;
  @Text({ max: 45, nullable: true, description: 'Where from it was opened.' }) address: string | null;
  @Instant() createdAt: string;
  @Instant() lastSeenAt: string;
  @Instant({ description: 'It ends then, however much it is used.' }) expiresAt: string;
}

/** Shows who is signed in. */
export function presentSession({ user, organization, stage }: SignedIn): SessionView {
  return {
    user: presentUser(user),
    organization: {
      id: organization.organizationId,
      name: organization.name,
      currency: organization.currency,
      locale: organization.locale,
      demo: organization.isDemo,
    },
    stage,
  };
}

/** Shows a session to whose it is. */
export function presentOwnSession(session: Session, currentId: string): OwnSessionView {
  return {
    id: session.id,
    current: session.id === currentId,
    userAgent: session.userAgent,
    address: session.address,
    createdAt: session.createdAt.toISOString(),
    lastSeenAt: session.lastSeenAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
  };
}
