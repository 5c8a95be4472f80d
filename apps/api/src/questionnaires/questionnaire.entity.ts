import type { LocalizedText } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, OrganizationId, ReferenceColumn, TextColumn, VersionNumber } from '../database/columns.js';

/** A questionnaire; its texts and questions stand in its versions. */
@Entity('questionnaires')
export class Questionnaire {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @TextColumn('key') key: string;
  @TextColumn('status') status: 'draft' | 'published' | 'retired';
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
