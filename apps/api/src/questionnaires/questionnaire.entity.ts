import type { LocalizedText, QuestionnaireStatus, TemplateContent } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn, VersionNumber } from '../database/columns.js';

/** A questionnaire; its texts and questions stand in its versions, and in its draft what the next one is to say. */
@Entity('questionnaires')
export class Questionnaire {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @TextColumn('key') key: string;
  @TextColumn('status') status: QuestionnaireStatus;
  /** What is being written and not yet published. */
  @Column({ name: 'draft', type: 'jsonb', nullable: true }) draft: TemplateContent | null;
  @VersionNumber() version: number;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('updated_at') updatedAt: Date;
}

/** A questionnaire as it was frozen once; never changed. */
@Entity('questionnaire_versions')
export class QuestionnaireVersion {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('questionnaire_id') questionnaireId: string;
  @Column({ name: 'number', type: 'integer' }) number: number;
  @Column({ name: 'title', type: 'jsonb' }) title: LocalizedText;
  @Column({ name: 'description', type: 'jsonb' }) description: LocalizedText;
  @InstantColumn('created_at') createdAt: Date;
}
