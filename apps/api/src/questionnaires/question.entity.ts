import type { AnswerOption, Applicability, LocalizedText, Measure } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OrganizationId, ReferenceColumn, TextColumn } from '../database/columns.js';

/** One question of one version of a questionnaire; never changed. */
@Entity('questions')
export class Question {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('questionnaire_version_id') questionnaireVersionId: string;
  @TextColumn('key') key: string;
  @Column({ name: 'position', type: 'integer' }) position: number;
  @TextColumn('measure') measure: Measure;
  @TextColumn('applies_when') appliesWhen: Applicability;
  @Column({ name: 'text', type: 'jsonb' }) text: LocalizedText;
  @Column({ name: 'why', type: 'jsonb' }) why: LocalizedText;
  @Column({ name: 'options', type: 'jsonb' }) options: AnswerOption[];
  /** 0 to 5; null where the risk model says it. */
  @Column({ name: 'weight', type: 'smallint', nullable: true }) weight: number | null;
  @Column({ name: 'sources', type: 'text', array: true }) sources: string[];
}
