import { LOCALES, type Locale } from '@firebreak/domain';
import { Flag, Instant, OneOf, Text } from '../http/fields.js';
import type { IntakeLink } from './intake-link.entity.js';

/** Whether anybody with the link may ask for a supplier. */
export class IntakeLinkView {
  @Flag() on: boolean;
  @Instant({ nullable: true }) madeAt: string | null;
}

/** A new link; its address is shown this once. */
export class MadeIntakeLinkView extends IntakeLinkView {
  @Text({ max: 2_000 }) url: string;
}

/** Whom one asks. */
export class IntakeWelcomeView {
  @Text({ max: 120 }) organizationName: string;
  @OneOf(LOCALES) locale: Locale;
}

/** Shows whether the link is on. */
export function presentIntakeLink(link: IntakeLink | null): IntakeLinkView {
  return { on: link !== null, madeAt: link && link.madeAt.toISOString() };
}
