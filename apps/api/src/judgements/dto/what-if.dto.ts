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
import { Countries, Day, Flag, Id, Int, OneOf, SomeOf, Text } from '../../http/fields.js';
import { ContractFactsDto } from './contract-facts.dto.js';

/** An access scope as it might be, in the shape of an access scope; what is left out is nothing, no or unknown. */
export class WhatIfScopeDto {
  @Id({ optional: true }) id?: string;
  @Text({ max: ACCESS_SCOPE_LIMITS.nameCharacters, optional: true }) name?: string;
  @OneOf(ACCESS_LEVELS) accessLevel: AccessLevel;
  @SomeOf(DATA_CATEGORIES, { optional: true }) dataCategories?: DataCategory[];
  @Int({ min: 0, max: ACCESS_SCOPE_LIMITS.peopleCount, optional: true, nullable: true }) peopleCount?: number | null;
  @SomeOf(ACCESS_TYPES, { optional: true }) accessTypes?: AccessType[];
  @Flag({ optional: true }) humanChannel?: boolean;
  @Flag({ optional: true }) canResetCredentials?: boolean;
  @Countries({ optional: true, description: 'Never a risk factor.' }) countries?: string[];
  @Flag({ optional: true }) critical?: boolean;
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

  @ApiProperty({ type: ContractFactsDto, required: false, description: 'All of the contract as it might be.' })
  @ValidateIf((_, value: unknown) => value !== undefined)
  @IsObject()
  @ValidateNested()
  @Type(() => ContractFactsDto)
  contract?: ContractFactsDto;

  @ApiProperty({ type: [WhatIfAnswerDto], required: false, description: 'Only the answers that change.' })
  @ValidateIf((_, value: unknown) => value !== undefined)
  @IsArray()
  @ArrayMaxSize(500)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => WhatIfAnswerDto)
  answers?: WhatIfAnswerDto[];
}
