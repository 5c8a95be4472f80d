import { Flag } from '../../http/fields.js';

/** What is to hold for everybody who signs in. */
export class ChangeSignInRulesDto {
  @Flag({ description: 'A password alone opens nothing but the way to a second factor.' })
  secondFactorRequired: boolean;
}
