import { DomainError, invalidInput, notFound, type FreeTextPlace } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import type { PageQuery } from '../http/page.query.js';
import type { Page } from '../http/paging.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { TrailService } from '../trail/trail.service.js';
import { toEmailKey, UsersService } from '../users/users.service.js';
import type { ErasePersonDto } from './dto/personal-data.dto.js';
import {
  PersonalDataRepository,
  type CountedPlace,
  type FoundPerson,
  type ShownErasure,
} from './personal-data.repository.js';

type Texts = readonly CountedPlace<FreeTextPlace>[];

/** Shorter names are found in too many words. */
const LEAST_CHARACTERS = 2;

/** Where people stand in the register, and how they are erased from it. */
@Injectable()
export class PersonalDataService {
  constructor(
    private readonly people: PersonalDataRepository,
    private readonly users: UsersService,
    private readonly trail: TrailService,
  ) {}

  /** Where whoever has an address stands, and texts in which the address or a name that stands beside it is written. */
  async search(email: string): Promise<{ person: FoundPerson; texts: Texts }> {
    const key = toEmailKey(email);
    const person = await this.people.find(key);
    return { person, texts: await this.people.listTexts(wordsOf(key, person), false) };
  }

  /**
   * Erases whoever has an address, now and in every past state; texts that name them stay and are given. Throws
   * `not-found` when nobody has it, `invalid-state` while the account is not disabled, and `invalid-input` for a ground
   * that says who it was.
   */
  async erase(
    staff: StaffPrincipal,
    { email, ground, keepSignatures }: ErasePersonDto,
  ): Promise<{ erasure: ShownErasure; texts: Texts }> {
    const key = toEmailKey(email);
    const account = await this.users.findByEmail(email);
    // Nobody lets the person in again meanwhile.
    if (account !== null && (await this.users.lock(account.id))?.disabledAt === null)
      throw new DomainError('invalid-state', 'Disable the account first.');
    const words = wordsOf(key, await this.people.find(key));
    refuseNames(words, '/ground', ground);
    refuseNames(words, '/keepSignatures', keepSignatures ?? '');
    const id = createId();
    const touched = await this.people.erase(id, key, staff.userId, ground, keepSignatures ?? null);
    const erasure = await this.people.get(id);
    if (!erasure) throw notFound();
    const { rowCounts, pastStates, payloads, signaturesKeptFor } = erasure;
    await this.trail.recordAll([
      ...touched.map(({ type, id: subjectId, vendorId }) => ({
        action: 'person.part_erased' as const,
        subject: [type, subjectId] as const,
        ...(vendorId === null ? {} : { vendorId }),
      })),
      {
        action: 'person.erased',
        subject: ['personal_data_erasures', id],
        details: {
          ground,
          ...(signaturesKeptFor === null ? {} : { signaturesKeptFor }),
          rows: Object.values(rowCounts).reduce((sum, count) => sum + count, 0),
          pastStates,
          payloads,
        },
      },
    ]);
    return { erasure, texts: await this.people.listTexts(words, true) };
  }

  /** Newest first. */
  list(query: PageQuery): Promise<Page<ShownErasure>> {
    return this.people.list(query);
  }
}

function wordsOf(key: string, { names }: FoundPerson): string[] {
  return [key, ...names.filter((name) => name.length >= LEAST_CHARACTERS)];
}

/** What stays says not who it was. */
function refuseNames(words: readonly string[], pointer: string, text: string): void {
  const written = toEmailKey(text);
  if (words.some((word) => written.includes(toEmailKey(word))))
    throw invalidInput(pointer, 'names-person', 'This stays: leave out the name and the address.');
}
