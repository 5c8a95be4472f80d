import { LOCALES, type Locale } from '@firebreak/domain';
import { Instant, OneOf, Text } from '../http/fields.js';
import { Email } from '../http/person-fields.js';
import type { AddressedLink } from './personal-links.service.js';

const PURPOSES = ['invitation', 'password_reset'] as const;

/** Whom a link leads in, as much as its page must show. */
export class PersonalLinkView {
  @OneOf(PURPOSES) purpose: (typeof PURPOSES)[number];
  @Text({ max: 120 }) organizationName: string;
  @Text({ max: 120 }) name: string;
  @Email() email: string;
  @OneOf(LOCALES) locale: Locale;
  @Instant() expiresAt: string;
}

/** Shows a link to whoever holds it. */
export function presentPersonalLink({ link, user, organization }: AddressedLink): PersonalLinkView {
  return {
    purpose: link.purpose,
    organizationName: organization.name,
    name: user.name,
    email: user.email,
    locale: user.locale,
    expiresAt: link.expiresAt.toISOString(),
  };
}
