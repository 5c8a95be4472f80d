import { FINDING_LIMITS } from '@firebreak/domain';
import { Day, Id, Text } from '../../http/fields.js';

/** A request to live with a finding for a time. */
export class AcceptRiskDto {
  @Text({ max: FINDING_LIMITS.reasonCharacters, multiline: true }) reason: string;
  @Id({ description: 'The administrator who answers for it; whoever names herself approves at once.' })
  approverId: string;
  @Day({ description: 'The last day on which it holds, a year from now at most.' }) expiresOn: string;
}

/** Why an acceptance is not given. */
export class DeclineAcceptanceDto {
  @Text({ max: FINDING_LIMITS.reasonCharacters, multiline: true, optional: true, nullable: true })
  comment?: string | null;
}
