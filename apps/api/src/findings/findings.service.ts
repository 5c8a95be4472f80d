import {
  addDays,
  changesBetween,
  DAYS_TO_MEND,
  DomainError,
  FINDING_LIMITS,
  invalidInput,
  LOCALES,
  notFound,
  statusAfterNote,
  type TrailAction,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { staleOrGone } from '../http/etag.js';
import type { Page } from '../http/paging.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { JudgementsService } from '../judgements/judgements.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { UsersService } from '../users/users.service.js';
import { hasAccess } from '../users/user-access.js';
import type { ChangeFindingDto } from './dto/change-finding.dto.js';
import type { CloseFindingDto } from './dto/close-finding.dto.js';
import type { ListFindingsQuery } from './dto/list-findings.query.js';
import type { Finding } from './finding.entity.js';
import type { FindingDetail, FindingWithNotes } from './finding-detail.js';
import { presentFindingDetail } from './finding.presenter.js';
import { FindingListRepository, type FindingRow } from './finding-list.repository.js';
import { FindingsRepository, type SignedNote } from './findings.repository.js';

const CHANGEABLE = ['ownerId', 'dueOn', 'severity'] as const;

/** What must get better at vendors, and what becomes of it. */
@Injectable()
export class FindingsService {
  constructor(
    private readonly findings: FindingsRepository,
    private readonly listed: FindingListRepository,
    private readonly users: UsersService,
    private readonly judgements: JudgementsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  list(query: ListFindingsQuery): Promise<Page<FindingRow>> {
    return this.listed.list(query);
  }

  /** One finding with everything said and decided about it. Throws `not-found`. */
  async get(id: string): Promise<FindingDetail> {
    const finding = await this.listed.find(id);
    if (!finding) throw notFound();
    return {
      finding,
      notes: await this.findings.listNotes([id]),
      acceptances: await this.listed.listAcceptances(id),
    };
  }

  /** One finding as it is listed; null for an unknown id. */
  find(id: string): Promise<FindingRow | null> {
    return this.listed.find(id);
  }

  /** All findings of an assessment with everything said about them, closed ones too. */
  async listOfAssessment(assessmentId: string): Promise<FindingWithNotes[]> {
    const findings = await this.listed.listOfAssessment(assessmentId);
    const notes = await this.findings.listNotes(findings.map(({ id }) => id));
    return findings.map((finding) => ({ finding, notes: notes.filter(({ findingId }) => findingId === finding.id) }));
  }

  /** Whether a question of an assessment has a finding that is not closed. */
  isBeingMended(assessmentId: string, questionId: string): Promise<boolean> {
    return this.findings.isBeingMended(assessmentId, questionId);
  }

  /** Names who sees to it, until when, and how much it matters. Throws `stale`, `invalid-state` once it is closed. */
  async change(id: string, version: number, input: ChangeFindingDto): Promise<FindingDetail> {
    const present = await this.lockUnclosed(id, version);
    if (Object.keys(input).length === 0) throw invalidInput('', 'body-required', 'Say what is to change.');
    if (input.dueOn !== undefined) refuseDay('/dueOn', input.dueOn, this.db.today, FINDING_LIMITS.mostDueDays);
    if (input.ownerId != null) await this.refuseUnknownOwner(input.ownerId);
    await this.findings.update(id, input);
    const changes = changesBetween(present, { ...present, ...input }, CHANGEABLE);
    await this.record('finding.changed', present, { changes });
    return this.get(id);
  }

  /** Keeps what one side said, and moves the finding on by it. Throws `quota` when too much was said. */
  async addNote(
    { id, status }: Finding,
    writer: { readonly userId: string | null; readonly invitationId: string | null },
    said: Pick<SignedNote, 'kind' | 'text' | 'plannedOn' | 'level'>,
  ): Promise<void> {
    const written = await this.findings.countNotes(id);
    if (written >= FINDING_LIMITS.notesPerFinding)
      throw new DomainError('quota', `There are ${written} notes on this finding; speak to each other instead.`);
    const { organizationId, now } = this.db;
    await this.findings.insertNote({
      organizationId,
      id: createId(),
      findingId: id,
      ...writer,
      ...said,
      createdAt: now,
    });
    const { plannedOn, level } = said;
    await this.findings.update(id, {
      status: statusAfterNote(status, said.kind),
      ...(plannedOn === null ? {} : { plannedOn }),
      ...(level === null ? {} : { claimedLevel: level }),
    });
  }

  /** Closes it: what is fixed counts as answered at its new level from today on. Throws `stale`, `invalid-state`. */
  async close(staff: StaffPrincipal, id: string, version: number, input: CloseFindingDto): Promise<FindingDetail> {
    const present = await this.lockUnclosed(id, version);
    refuseIncomplete(input, present);
    const { closing, level, proof = 'self_attested', comment = null } = input;
    const mended = level === undefined ? {} : { mendedLevel: level, mendedProof: proof, mendedOn: this.db.today };
    await this.findings.update(id, {
      status: 'closed',
      closing,
      closingComment: comment,
      closedAt: this.db.now,
      closedBy: staff.userId,
      ...mended,
    });
    await this.record('finding.closed', present, {
      closing,
      comment,
      ...(level === undefined ? {} : { level, proof }),
    });
    if (level !== undefined) await this.judgements.refresh(present.vendorId, 'finding_closed');
    return this.get(id);
  }

  /** Takes the closing back, and with it the level that it gave. Throws `invalid-state` when it is not closed, or found anew since. */
  async reopen(id: string, version: number): Promise<FindingDetail> {
    const present = await this.lock(id, version);
    if (present.status !== 'closed') throw new DomainError('invalid-state', 'The finding is not closed.');
    if (await this.findings.hasUnclosed(present))
      throw new DomainError('invalid-state', 'The same weakness was found again since; go on there.');
    await this.findings.update(id, {
      status: present.claimedLevel === null ? 'open' : 'fixed',
      closing: null,
      closingComment: null,
      closedAt: null,
      closedBy: null,
      mendedLevel: null,
      mendedProof: null,
      mendedOn: null,
    });
    await this.record('finding.reopened', present);
    if (present.mendedLevel !== null) await this.judgements.refresh(present.vendorId, 'finding_reopened');
    return this.get(id);
  }

  /** Keeps a finding that is not closed. Throws `not-found`, `stale` when a version is given and not the present one, `invalid-state`. */
  async lockUnclosed(id: string, version?: number): Promise<Finding> {
    const present = await this.lock(id, version);
    if (present.status === 'closed') throw new DomainError('invalid-state', 'The finding is closed.');
    return present;
  }

  /** Tells the trail what became of a finding's acceptance; whoever has read it before has read something else. */
  async recordAcceptance(action: TrailAction, finding: Finding, details: Readonly<Record<string, unknown>> = {}) {
    await this.findings.update(finding.id, {});
    await this.record(action, finding, details);
  }

  /** Tells the trail what became of a finding. */
  record(
    action: TrailAction,
    { id, vendorId, questionKey }: Pick<Finding, 'id' | 'vendorId' | 'questionKey'>,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    return this.trail.record({
      action,
      subject: ['findings', id],
      vendorId,
      details: { question: questionKey, ...details },
    });
  }

  private async lock(id: string, version?: number): Promise<Finding> {
    const present = await this.findings.lock(id);
    if (!present) throw notFound();
    if (version !== undefined && present.version !== version)
      throw staleOrGone(presentFindingDetail(await this.get(id), LOCALES[0], this.db.today));
    return present;
  }

  private async refuseUnknownOwner(ownerId: string): Promise<void> {
    const owner = await this.users.find(ownerId);
    if (!owner || !hasAccess(owner, this.db.now) || owner.role === 'auditor')
      throw invalidInput('/ownerId', 'unknown-reference', 'There is nobody here who could see to it.');
  }
}

/** Throws `invalid-input` for a day in the past or later than so many days. */
export function refuseDay(pointer: string, day: string, today: string, mostDays: number): void {
  if (day >= today && day <= addDays(today, mostDays)) return;
  throw invalidInput(pointer, 'out-of-range', `Choose a day from today to ${addDays(today, mostDays)}.`);
}

function refuseIncomplete(
  { closing, level, comment }: CloseFindingDto,
  present: Pick<Finding, 'level' | 'weakLevel'>,
): void {
  if (closing === 'mistaken') {
    if (!comment) throw invalidInput('/comment', 'required', 'Say why it was no weakness.');
    if (level !== undefined) throw invalidInput('/level', 'unexpected', 'What was no weakness has no new level.');
    return;
  }
  if (level === undefined) throw invalidInput('/level', 'required', 'Say which level is reached.');
  if (level <= Math.max(present.level ?? 0, present.weakLevel))
    throw invalidInput('/level', 'out-of-range', 'What is fixed is better than before, and no longer weak.');
}

/** The day until when a weakness of a severity is to be mended. */
export function dueDayOf(severity: Finding['severity'], today: string): string {
  return addDays(today, DAYS_TO_MEND[severity]);
}
