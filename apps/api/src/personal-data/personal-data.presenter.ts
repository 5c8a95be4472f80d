import {
  FREE_TEXT_PLACES,
  PERSONAL_BELONGINGS,
  PERSONAL_DATA_LIMITS,
  PERSONAL_PLACES,
  type ErasedPlace,
  type FreeTextPlace,
  type PersonalPlace,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Flag, Id, Instant, Int, OneOf, Text, Texts } from '../http/fields.js';
import type { CountedPlace, FoundPerson, PlaceLink, ShownErasure } from './personal-data.repository.js';

const COUNT = { min: 0, max: Number.MAX_SAFE_INTEGER };
const ERASED_PLACES: readonly ErasedPlace[] = [...PERSONAL_PLACES, ...PERSONAL_BELONGINGS];

/** Where something is told. */
class PlaceLinkView {
  @Id({ nullable: true }) vendorId: string | null;
  @Id({ nullable: true }) assessmentId: string | null;
}

/** How often a person stands in one kind of place. */
export class PersonalPlaceView {
  @OneOf(PERSONAL_PLACES) place: PersonalPlace;
  @Int(COUNT) count: number;
  @Int({ ...COUNT, description: 'Past states of rows, the present one among them.' }) past: number;
  @ApiProperty({ type: [PlaceLinkView] }) links: PlaceLink[];
}

/** How many texts of one kind name a person. */
export class FreeTextPlaceView {
  @OneOf(FREE_TEXT_PLACES) place: FreeTextPlace;
  @Int(COUNT) count: number;
  @ApiProperty({ type: [PlaceLinkView] }) links: PlaceLink[];
}

/** What is known of whoever has an address, without what it says. */
export class HeldDataView {
  @Id({ nullable: true, description: 'The account.' }) accountId: string | null;
  @Flag({ description: 'Whether the account can still sign in; it must not when the person is erased.' })
  isActive: boolean;
  @Texts({ max: 200, most: 1000, description: 'As they stand beside the address.' }) names: string[];
  @ApiProperty({ type: [PersonalPlaceView] }) places: PersonalPlaceView[];
  @ApiProperty({ type: [FreeTextPlaceView], description: 'Texts of the present that are left as they are.' })
  texts: FreeTextPlaceView[];
}

/** How many rows of one kind were erased. */
export class ErasedPlaceView {
  @OneOf(ERASED_PLACES) place: ErasedPlace;
  @Int(COUNT) count: number;
}

/** That a person was erased. */
export class PersonalDataErasureView {
  @Id() id: string;
  @Instant() erasedAt: string;
  @Text({ max: 120 }) erasedBy: string;
  @Text({ max: PERSONAL_DATA_LIMITS.groundCharacters, multiline: true }) ground: string;
  @Text({ max: PERSONAL_DATA_LIMITS.groundCharacters, multiline: true, nullable: true })
  signaturesKeptFor: string | null;
  @ApiProperty({ type: [ErasedPlaceView] }) places: ErasedPlaceView[];
  @Int({ ...COUNT, description: 'Past states of rows.' }) pastStates: number;
  @Int({ ...COUNT, description: 'Events of the trail that lost what they told.' }) payloads: number;
}

/** An erasure, and the texts that still name the person. */
export class PersonErasedView extends PersonalDataErasureView {
  @ApiProperty({ type: [FreeTextPlaceView] }) texts: FreeTextPlaceView[];
}

/** Shows where a person stands. */
export function presentPersonalData(person: FoundPerson, texts: readonly CountedPlace<FreeTextPlace>[]): HeldDataView {
  const { userId, isDisabled, names, places } = person;
  return {
    accountId: userId,
    isActive: isDisabled === false,
    names: [...names],
    places: places.map(({ links, ...place }) => ({ ...place, links: [...links] })),
    texts: presentTexts(texts),
  };
}

/** Shows that a person was erased. */
export function presentErasure(erasure: ShownErasure): PersonalDataErasureView {
  const { id, erasedAt, erasedByName, ground, signaturesKeptFor, rowCounts, pastStates, payloads } = erasure;
  return {
    id,
    erasedAt: erasedAt.toISOString(),
    erasedBy: erasedByName,
    ground,
    signaturesKeptFor,
    places: ERASED_PLACES.flatMap((place) => {
      const count = rowCounts[place];
      return count === undefined ? [] : [{ place, count }];
    }),
    pastStates,
    payloads,
  };
}

/** Shows which texts name a person. */
export function presentTexts(texts: readonly CountedPlace<FreeTextPlace>[]): FreeTextPlaceView[] {
  return texts.map(({ links, ...place }) => ({ ...place, links: [...links] }));
}
