import {
  ACCESS_LEVELS,
  ACCESS_SCOPE_LIMITS,
  ACCESS_TYPES,
  ARCHETYPES,
  DATA_CATEGORIES,
  PROOFS,
  type AccessLevel,
  type AccessType,
  type Archetype,
  type DataCategory,
  type Level,
  type Proof,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateIf, ValidateNested } from 'class-validator';
import { Day, Flag, Int, OneOf, SomeOf, Text } from '../../http/fields.js';

/** An access scope as it might be. */
export class WhatIfScopeDto {
  @OneOf(ACCESS_LEVELS) accessLevel: AccessLevel;
  @SomeOf(DATA_CATEGORIES) dataCategories: DataCategory[];
  @Int({ min: 0, max: ACCESS_SCOPE_LIMITS.peopleCount, nullable: true }) peopleCount: number | null;
  @SomeOf(ACCESS_TYPES) accessTypes: AccessType[];
  @Flag() humanChannel: boolean;
  @Flag() canResetCredentials: boolean;
  @Flag() critical: boolean;
  @Day({ optional: true, nullable: true }) endsOn?: string | null;
}

/** An answer as it might be. */
export class WhatIfAnswerDto {
  @Text({ max: 40 }) questionKey: string;
  @OneOf([0, 1, 2, 3, 4], { nullable: true }) level: Level | null;
  @OneOf(PROOFS, { optional: true }) proof?: Proof;
}

/** Changed facts; what is left out stays as it is. */
export class WhatIfDto {
  @OneOf(ARCHETYPES, { optional: true }) archetype?: Archetype;

  @ApiProperty({ type: [WhatIfScopeDto], required: false, description: 'All scopes as they might be.' })
  @ValidateIf((_, value: unknown) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(ACCESS_SCOPE_LIMITS.perVendor)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => WhatIfScopeDto)
  scopes?: WhatIfScopeDto[];

  @ApiProperty({ type: [WhatIfAnswerDto], required: false, description: 'Only the answers that change.' })
  @ValidateIf((_, value: unknown) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(500)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => WhatIfAnswerDto)
  answers?: WhatIfAnswerDto[];
}
