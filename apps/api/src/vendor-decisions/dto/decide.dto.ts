import { DECISION_LIMITS, DECISION_OUTCOMES, type DecisionOutcome } from '@firebreak/domain';
import { Day, Flag, OneOf, Text } from '../../http/fields.js';
import { OptionalListOf } from '../../http/nested.js';

/** What an approval asks for. */
export class ConditionDto {
  @Text({ max: DECISION_LIMITS.conditionCharacters }) text: string;
  @Day({ optional: true, nullable: true, description: 'The last day to meet it, from today on.' })
  dueOn?: string | null;
}

/** A decision about a vendor. */
export class DecideDto {
  @OneOf(DECISION_OUTCOMES, {
    description:
      'Of a vendor that is not assessed, or of high or critical residual risk, only an administrator approves.',
  })
  outcome: DecisionOutcome;
  @Text({ max: DECISION_LIMITS.reasonCharacters, multiline: true }) reason: string;
  @OptionalListOf(() => ConditionDto, { max: DECISION_LIMITS.conditions })
  conditions?: ConditionDto[];
  @Day({
    optional: true,
    nullable: true,
    description: 'When it is looked at again; left out, it follows from the tier, but for a rejection.',
  })
  reviewOn?: string | null;
}

/** Whether a condition is met. */
export class ChangeConditionDto {
  @Flag() met: boolean;
}
