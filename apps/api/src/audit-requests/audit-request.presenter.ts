import { AUDIT_LIMITS, AUDIT_REQUEST_STATES, type AuditRequestState } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toEtag } from '../http/etag.js';
import { Day, Id, Instant, Int, OneOf, Text } from '../http/fields.js';
import type { AuditRequestRow } from './audit-requests.repository.js';
import type { AuditRequestDetail } from './audit-requests.service.js';

/** Somebody of the organisation by name. */
export class AuditPersonView {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
}

/** What an auditor asks of procurement. */
export class AuditRequestView {
  @Id() id: string;
  @Text({ max: AUDIT_LIMITS.aboutCharacters, description: 'The page it is about, from the first `/` on.' })
  about: string;
  @Text({ max: AUDIT_LIMITS.titleCharacters }) aboutTitle: string;
  @Text({ max: AUDIT_LIMITS.textCharacters, multiline: true }) text: string;
  @ApiProperty() askedBy: AuditPersonView;
  @Day({ nullable: true }) dueOn: string | null;
  @OneOf(AUDIT_REQUEST_STATES) state: AuditRequestState;
  @Int({ min: 0, max: AUDIT_LIMITS.messagesOfRequest }) messageCount: number;
  @Instant() createdAt: string;
  @Instant() updatedAt: string;
  @Text({ max: 20 }) etag: string;
}

/** Something said about a request. */
export class AuditMessageView {
  @Id() id: string;
  @ApiProperty() writtenBy: AuditPersonView;
  @Text({ max: AUDIT_LIMITS.textCharacters, multiline: true }) text: string;
  @Instant() createdAt: string;
}

/** A request with everything that was said about it. */
export class AuditRequestDetailView extends AuditRequestView {
  @ApiProperty({ type: [AuditMessageView] }) messages: AuditMessageView[];
}

/** Shows a request. */
export function presentAuditRequest({ request, askedByName, messages }: AuditRequestRow): AuditRequestView {
  const { id, about, aboutTitle, text, askedBy, dueOn, state, createdAt, updatedAt, version } = request;
  return {
    id,
    about,
    aboutTitle,
    text,
    askedBy: { id: askedBy, name: askedByName },
    dueOn,
    state,
    messageCount: messages,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    etag: toEtag(version),
  };
}

/** Shows a request with everything that was said about it. */
export function presentAuditRequestDetail({ said, ...row }: AuditRequestDetail): AuditRequestDetailView {
  return {
    ...presentAuditRequest(row),
    messages: said.map(({ id, text, createdAt, writtenBy, writtenByName }) => ({
      id,
      writtenBy: { id: writtenBy, name: writtenByName },
      text,
      createdAt: createdAt.toISOString(),
    })),
  };
}
