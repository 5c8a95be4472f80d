import { DomainError } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { FindingLettersService } from '../assessments/finding-letters.service.js';
import type { FindingDetail } from '../findings/finding-detail.js';
import { FindingsService } from '../findings/findings.service.js';
import type { StaffPrincipal } from '../identity/principal.js';
import type { NoteFindingDto } from './dto/note-finding.dto.js';

/** What the buyer's people say about findings; the vendor is told that something is there for it. */
@Injectable()
export class FindingNotesService {
  constructor(
    private readonly findings: FindingsService,
    private readonly letters: FindingLettersService,
  ) {}

  /**
   * Says something to the vendor; a refusal opens again what the vendor holds for mended. Throws `not-found`,
   * `invalid-state` once it is closed or where there is nothing to refuse, `quota` when too much was said.
   */
  async write(staff: StaffPrincipal, id: string, { kind, text }: NoteFindingDto): Promise<FindingDetail> {
    const present = await this.findings.lockUnclosed(id);
    if (kind === 'refusal' && present.status === 'open')
      throw new DomainError('invalid-state', 'The vendor has not said yet what it does about it.');
    const writer = { userId: staff.userId, invitationId: null };
    await this.findings.addNote(present, writer, { kind, text, plannedOn: null, level: null });
    await this.findings.record(kind === 'refusal' ? 'finding.refused' : 'finding.discussed', present, { text });
    await this.letters.tellOfNote(present.assessmentId, present.dueOn);
    return this.findings.get(id);
  }
}
