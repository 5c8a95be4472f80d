import { LOCALES, type Locale } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Flag, Id, OneOf, Text } from '../http/fields.js';
import { presentUser, UserView } from '../users/user.presenter.js';
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
}

/** Shows who is signed in. */
export function presentSession({ user, organization }: SignedIn): SessionView {
  return {
    user: presentUser(user),
    organization: {
      id: organization.organizationId,
      name: organization.name,
      currency: organization.currency,
      locale: organization.locale,
      demo: organization.isDemo,
    },
  };
}
