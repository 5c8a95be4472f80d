import { FINDING_LIMITS, LEVELS, MEASURES, type Level, type Locale, type Measure } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { FindingNoteView, presentLevels, presentNote } from '../findings/finding.presenter.js';
import type { FindingWithNotes } from '../findings/finding-detail.js';
import { Day, Flag, Id, OneOf, Text } from '../http/fields.js';
import { AnswerOptionView } from '../questionnaires/questionnaire.presenter.js';

/** Where a finding stands for the vendor: that the buyer lives with it for a time is the buyer's affair. */
const VENDOR_STATUSES = ['open', 'planned', 'fixed', 'closed'] as const;

/** What a vendor is asked to mend; nothing of how it is weighed. */
export class PortalFindingView {
  @Id() id: string;
  @Id() questionId: string;
  @OneOf(MEASURES) measure: Measure;
  @Text({ max: 2_000, multiline: true }) question: string;
  @ApiProperty({ type: [AnswerOptionView] }) levels: AnswerOptionView[];
  @OneOf(LEVELS, { nullable: true, description: 'What was answered; null where nothing was.' }) level: Level | null;
  @OneOf(VENDOR_STATUSES) status: (typeof VENDOR_STATUSES)[number];
  @Day({ description: 'Until when the buyer asks for it.' }) dueOn: string;
  @Flag() overdue: boolean;
  @Day({ nullable: true }) plannedOn: string | null;
  @OneOf(LEVELS, { nullable: true, description: 'The level that you said is reached.' }) claimedLevel: Level | null;
  @Text({
    max: FINDING_LIMITS.reasonCharacters,
    multiline: true,
    nullable: true,
    description: 'Said when it was closed.',
  })
  closingComment: string | null;
  @ApiProperty({ type: [FindingNoteView], description: 'Oldest first.' }) notes: FindingNoteView[];
}

/** The findings of one assessment. */
export class PortalFindingsView {
  @ApiProperty({ type: [PortalFindingView] }) items: PortalFindingView[];
}

/** Shows a finding to the vendor. */
export function presentPortalFinding(
  { finding, notes }: FindingWithNotes,
  locale: Locale,
  today: string,
): PortalFindingView {
  const { dueOn, storedStatus } = finding;
  return {
    id: finding.id,
    questionId: finding.questionId,
    measure: finding.measure,
    question: finding.question[locale],
    levels: presentLevels(finding.options, locale),
    level: finding.level,
    status: storedStatus,
    dueOn,
    overdue: dueOn < today && storedStatus !== 'closed',
    plannedOn: finding.plannedOn,
    claimedLevel: finding.claimedLevel,
    closingComment: finding.closingComment,
    notes: notes.map(presentNote),
  };
}
