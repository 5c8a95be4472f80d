import {
  DIGESTS,
  LOCALES,
  ROLES,
  USER_STATUSES,
  type Digest,
  type Locale,
  type Role,
  type UserStatus,
} from '@firebreak/domain';
import { toEtag } from '../http/etag.js';
import { Id, Instant, OneOf, Text } from '../http/fields.js';
import { Email } from '../http/person-fields.js';
import type { User } from './user.entity.js';

/** A person as others see them. */
export class UserView {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
  @Email() email: string;
  @OneOf(ROLES) role: Role;
  @OneOf(USER_STATUSES) status: UserStatus;
  @OneOf(LOCALES, { description: 'The language of mails to the person.' }) locale: Locale;
  @OneOf(DIGESTS, { description: 'How often the person gets a mail about what is new.' }) digest: Digest;
  @Instant({ nullable: true, description: 'Until when the invitation is good; null once the person has joined.' })
  invitationExpiresAt: string | null;
  @Instant({ nullable: true, description: 'When access ends by itself; null for never.' }) accessUntil: string | null;
  @Text({ max: 20 }) etag: string;
}

/** Shows a person as they stand at an instant. */
export function presentUser(user: User, now = new Date()): UserView {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    status: statusOf(user, now),
    locale: user.locale,
    digest: user.digest,
    invitationExpiresAt: user.invitationExpiresAt?.toISOString() ?? null,
    accessUntil: user.accessUntil?.toISOString() ?? null,
    etag: toEtag(user.version),
  };
}

/** Told without the password's hash, which the past does not keep. */
function statusOf({ disabledAt, accessUntil, invitationExpiresAt }: User, now: Date): UserStatus {
  if (disabledAt !== null) return 'disabled';
  if (accessUntil !== null && accessUntil <= now) return 'ended';
  return invitationExpiresAt === null ? 'active' : 'invited';
}
