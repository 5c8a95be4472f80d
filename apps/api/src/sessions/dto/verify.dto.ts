import { invalidInput } from '@firebreak/domain';
import { Text } from '../../http/fields.js';
import { OptionalNested } from '../../http/nested.js';
import { PasskeyAnswerDto } from '../../second-factors/dto/passkey-answer.dto.js';
import type { Proof } from '../../second-factors/second-factors.service.js';

/** One of the three. */
export class VerifyDto {
  @Text({ max: 20, optional: true, description: 'What an authenticator app shows now.' }) code?: string;
  @Text({ max: 60, optional: true, description: 'One of the codes on paper, good once.' }) recoveryCode?: string;
  @OptionalNested(() => PasskeyAnswerDto) passkey?: PasskeyAnswerDto;
}

/** What was given. Throws `invalid-input` for nothing and for more than one. */
export function proofOf({ code, recoveryCode, passkey }: VerifyDto, asking: string | undefined): Proof {
  const given = [code, recoveryCode, passkey].filter((proof) => proof !== undefined);
  if (given.length !== 1) throw invalidInput('', 'one-of', 'Give a code, a recovery code or the answer of a passkey.');
  if (passkey !== undefined) return { by: 'passkey', answer: passkey, asking };
  if (code !== undefined) return { by: 'authenticator', code };
  return { by: 'recovery_code', code: recoveryCode ?? '' };
}
