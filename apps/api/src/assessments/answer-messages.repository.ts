import { Injectable } from '@nestjs/common';
import { TenantDb } from '../tenancy/tenant-db.js';
import { AnswerMessage } from './answer-message.entity.js';

/** A message with who wrote it, by name. */
export interface SignedMessage {
  readonly id: string;
  readonly questionId: string;
  readonly isOurs: boolean;
  readonly writtenBy: string;
  readonly text: string;
  readonly createdAt: Date;
}

/** What both sides said about single answers, of the running transaction's organisation. */
@Injectable()
export class AnswerMessagesRepository {
  constructor(private readonly db: TenantDb) {}

  async insert(messages: readonly AnswerMessage[]): Promise<void> {
    if (messages.length > 0) await this.db.em.insert(AnswerMessage, [...messages]);
  }

  count(assessmentId: string, questionId: string): Promise<number> {
    return this.db.em.countBy(AnswerMessage, { organizationId: this.db.organizationId, assessmentId, questionId });
  }

  /** All messages of an assessment, oldest first. */
  list(assessmentId: string): Promise<SignedMessage[]> {
    return this.db.em.query<SignedMessage[]>(
      `SELECT m.id, m.question_id AS "questionId", m.user_id IS NOT NULL AS "isOurs",
              coalesce(u.name, i.name, a.respondent_name, i.email) AS "writtenBy", m.text, m.created_at AS "createdAt"
         FROM answer_messages m
         JOIN assessments a ON a.organization_id = m.organization_id AND a.id = m.assessment_id
         LEFT JOIN users u ON u.organization_id = m.organization_id AND u.id = m.user_id
         LEFT JOIN invitations i ON i.organization_id = m.organization_id AND i.id = m.invitation_id
        WHERE m.organization_id = $1 AND m.assessment_id = $2
        ORDER BY m.id`,
      [this.db.organizationId, assessmentId],
    );
  }
}
