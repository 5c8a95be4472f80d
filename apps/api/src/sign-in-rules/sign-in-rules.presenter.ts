import { toEtag } from '../http/etag.js';
import { Flag, Text } from '../http/fields.js';
import type { Organization } from '../organizations/organization.entity.js';

/** What holds for everybody who signs in. */
export class SignInRulesView {
  @Flag({ description: 'A password alone opens nothing but the way to a second factor.' })
  secondFactorRequired: boolean;
  @Flag({ description: 'Whether that is enforced: in a demo organisation it never is.' }) enforced: boolean;
  @Text({ max: 20 }) etag: string;
}

/** Shows the rules of an organisation. */
export function presentSignInRules({ requiresSecondFactor, isDemo, version }: Organization): SignInRulesView {
  return {
    secondFactorRequired: requiresSecondFactor,
    enforced: requiresSecondFactor && !isDemo,
    etag: toEtag(version),
  };
}
