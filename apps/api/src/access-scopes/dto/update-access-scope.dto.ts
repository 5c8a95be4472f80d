import { ACCESS_LEVELS, ACCESS_SCOPE_LIMITS, type AccessLevel } from '@firebreak/domain';
import { OmitType } from '@nestjs/swagger';
import { OneOf, Text } from '../../http/fields.js';
import { CreateAccessScopeDto } from './create-access-scope.dto.js';

/** A change of a scope; what is left out stays as it is. */
export class UpdateAccessScopeDto extends OmitType(CreateAccessScopeDto, ['name', 'accessLevel'] as const) {
  @Text({ max: ACCESS_SCOPE_LIMITS.nameCharacters, optional: true }) name?: string;
  @OneOf(ACCESS_LEVELS, { optional: true }) accessLevel?: AccessLevel;
}
