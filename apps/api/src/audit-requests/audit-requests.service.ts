import { AUDIT_LIMITS, changesBetween, DomainError, invalidInput, notFound, type TrailAction } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { staleOrGone } from '../http/etag.js';
import type { Page } from '../http/paging.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { AuditRequest } from './audit-request.entity.js';
import { presentAuditRequest } from './audit-request.presenter.js';
import { AuditRequestsRepository, type AuditMessageRow, type AuditRequestRow } from './audit-requests.repository.js';
import type { AskAuditeeDto } from './dto/ask-auditee.dto.js';
import type { ChangeAuditRequestDto } from './dto/change-audit-request.dto.js';
import type { ListAuditRequestsQuery } from './dto/list-audit-requests.query.js';

/** A request with everything that was said about it. */
export interface AuditRequestDetail extends AuditRequestRow {
  readonly said: readonly AuditMessageRow[];
}

/** What auditors ask of procurement: it is answered, asked again, and closed by an auditor. */
@Injectable()
export class AuditRequestsService {
  constructor(
    private readonly requests: AuditRequestsRepository,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  list(query: ListAuditRequestsQuery): Promise<Page<AuditRequestRow>> {
    return this.requests.list(query);
  }

  /** One request with what was said about it. Throws `not-found`. */
  async get(id: string): Promise<AuditRequestDetail> {
    const row = await this.requests.find(id);
    if (row === null) throw notFound();
    return { ...row, said: await this.requests.listMessages(id) };
  }

  /** Throws `invalid-state` while too many are not closed. */
  async ask(staff: StaffPrincipal, { dueOn = null, ...input }: AskAuditeeDto): Promise<AuditRequestDetail> {
    if ((await this.requests.countUnclosed()) >= AUDIT_LIMITS.unclosedRequests)
      throw new DomainError('invalid-state', 'Too many requests are open; close those that are done.');
    const { organizationId, now } = this.db;
    const request: AuditRequest = {
      ...input,
      dueOn,
      organizationId,
      id: createId(),
      askedBy: staff.userId,
      state: 'open',
      version: 1,
      createdAt: now,
      updatedAt: now,
      closedAt: null,
    };
    await this.requests.insert(request);
    await this.record('audit_request.made', request, { text: request.text });
    return this.get(request.id);
  }

  /**
   * Says something about a request: it waits for the auditor once procurement has spoken, and for procurement once an
   * auditor has. Throws `not-found`, and `invalid-state` for a closed one or when too much was said.
   */
  async say(staff: StaffPrincipal, id: string, text: string): Promise<AuditRequestDetail> {
    const request = await this.requests.lock(id);
    if (request === null) throw notFound();
    if (request.state === 'closed') throw new DomainError('invalid-state', 'The request is closed.');
    if ((await this.get(id)).messages >= AUDIT_LIMITS.messagesOfRequest)
      throw new DomainError('invalid-state', 'Too much was said about this request; ask anew.');
    const { organizationId, now } = this.db;
    const isAuditor = staff.role === 'auditor';
    await this.requests.insertMessage({
      organizationId,
      id: createId(),
      requestId: id,
      writtenBy: staff.userId,
      text,
      createdAt: now,
    });
    await this.requests.update(id, request.version, { state: isAuditor ? 'open' : 'answered', updatedAt: now });
    await this.record(isAuditor ? 'audit_request.asked_again' : 'audit_request.answered', request, { text });
    return this.get(id);
  }

  /** Closes a request, opens it again, or moves its day. Throws `not-found`, `stale`. */
  async change(id: string, version: number, { closed, dueOn }: ChangeAuditRequestDto): Promise<AuditRequestDetail> {
    const present = await this.get(id);
    const { request } = present;
    if (closed === undefined && dueOn === undefined) throw invalidInput('', 'body-required', 'Say what is to change.');
    const isClosing = closed === true && request.state !== 'closed';
    const isReopening = closed === false && request.state === 'closed';
    const isMoved = dueOn !== undefined && dueOn !== request.dueOn;
    const { now } = this.db;
    const changed = await this.requests.update(id, version, {
      updatedAt: now,
      ...(isClosing ? { state: 'closed', closedAt: now } : {}),
      ...(isReopening ? { state: 'open', closedAt: null } : {}),
      ...(isMoved ? { dueOn } : {}),
    });
    if (!changed) throw staleOrGone(presentAuditRequest(present));
    if (isClosing) await this.record('audit_request.closed', request);
    if (isReopening) await this.record('audit_request.reopened', request);
    if (isMoved || !(isClosing || isReopening))
      await this.record('audit_request.due_changed', request, {
        changes: changesBetween(request, { ...request, dueOn: dueOn === undefined ? request.dueOn : dueOn }, ['dueOn']),
      });
    return this.get(id);
  }

  private record(action: TrailAction, { id, aboutTitle }: AuditRequest, details: object = {}): Promise<void> {
    return this.trail.record({ action, subject: ['audit_requests', id], details: { name: aboutTitle, ...details } });
  }
}
