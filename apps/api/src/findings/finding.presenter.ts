import {
  ACCEPTANCE_STANDINGS,
  BANDS,
  FILLED_IN_BY,
  FINDING_CLOSINGS,
  FINDING_LIMITS,
  FINDING_NOTE_KINDS,
  FINDING_STATUSES,
  findingTitle,
  MEASURES,
  PROOFS,
  SEVERITIES,
  WEAK_LEVELS,
  type AcceptanceStanding,
  type AnswerOption,
  type Band,
  type FilledInBy,
  type FindingClosing,
  type FindingNoteKind,
  type FindingStatus,
  type Level,
  type Locale,
  type Measure,
  type Proof,
  type Severity,
  type WeakLevel,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { toEtag } from '../http/etag.js';
import { Day, Flag, Id, Instant, Int, OneOf, Text } from '../http/fields.js';
import { AnswerOptionView } from '../questionnaires/questionnaire.presenter.js';
import type { FindingRow, ShownAcceptance } from './finding-list.repository.js';
import type { SignedNote } from './findings.repository.js';
import type { FindingDetail } from './finding-detail.js';

const LEVELS = [0, 1, 2, 3, 4];
const NAME = { max: 254 } as const;
const LONG = { max: 2_000, multiline: true } as const;

/** The vendor that a finding is about. */
export class FoundVendorView {
  @Id() id: string;
  @Text({ max: 200 }) name: string;
}

/** A person by name. */
export class FindingOwnerView {
  @Id() id: string;
  @Text(NAME) name: string;
}

/** The question whose answer is weak. */
export class FoundQuestionView {
  @Id() id: string;
  @Text({ max: 40 }) key: string;
  @OneOf(MEASURES) measure: Measure;
  @Text(LONG) text: string;
}

/** The acceptance that nobody has ended, where there is one. */
export class PresentAcceptanceView {
  @OneOf(ACCEPTANCE_STANDINGS) standing: AcceptanceStanding;
  @ApiProperty() approver: FindingOwnerView;
  @Day({ description: 'The last day on which it holds.' }) expiresOn: string;
}

/** How a finding was closed. */
export class FindingClosingView {
  @OneOf(FINDING_CLOSINGS) because: FindingClosing;
  @Instant() closedAt: string;
  @Text({ ...NAME, nullable: true, description: 'Null where a better answer closed it.' }) closedBy: string | null;
  @Text({ max: FINDING_LIMITS.reasonCharacters, multiline: true, nullable: true }) comment: string | null;
  @OneOf(LEVELS, { nullable: true, description: 'What counts as the answer from then on.' }) level: Level | null;
  @OneOf(PROOFS, { nullable: true }) proof: Proof | null;
}

/** A weakness of a vendor that must get better. */
export class FindingView {
  @Id() id: string;
  @ApiProperty() vendor: FoundVendorView;
  @Text({ ...LONG, description: 'What is weak, in the buyer’s words.' }) title: string;
  @Id() assessmentId: string;
  @OneOf(FILLED_IN_BY, { description: 'The buyer where the vendor does not answer, and has no link.' })
  filledInBy: FilledInBy;
  @ApiProperty() question: FoundQuestionView;
  @OneOf(LEVELS, { nullable: true, description: 'The weak answer; null where nothing was answered.' })
  level: Level | null;
  @Text({ ...LONG, nullable: true, description: 'The weak answer in words.' }) answer: string | null;
  @OneOf(SEVERITIES) severity: Severity;
  @Text({ max: 60, nullable: true, description: 'The serious flag that the answer keeps up.' }) flag: string | null;
  @Int({
    min: 0,
    max: 1_000,
    description: 'Residual points that a good answer would have taken off when it was found.',
  })
  points: number;
  @OneOf(WEAK_LEVELS, { description: 'The rule of its day: answers up to this level were weak.' }) weakLevel: WeakLevel;
  @OneOf(FINDING_STATUSES) status: FindingStatus;
  @Flag({ description: 'Its day is over, and it is neither closed nor accepted.' }) overdue: boolean;
  @ApiProperty({ type: FindingOwnerView, nullable: true }) owner: FindingOwnerView | null;
  @Day() dueOn: string;
  @Day({ nullable: true, description: 'When the vendor says that it will be mended.' }) plannedOn: string | null;
  @OneOf(LEVELS, { nullable: true, description: 'The level that the vendor says it has reached.' })
  claimedLevel: Level | null;
  @ApiProperty({ type: PresentAcceptanceView, nullable: true }) acceptance: PresentAcceptanceView | null;
  @ApiProperty({ type: FindingClosingView, nullable: true }) closing: FindingClosingView | null;
  @Instant() openedAt: string;
  @Text({ max: 20 }) etag: string;
}

/** What one side said about a finding. */
export class FindingNoteView {
  @Id() id: string;
  @OneOf(FINDING_NOTE_KINDS) kind: FindingNoteKind;
  @Flag({ description: 'Written by the buyer; otherwise by the vendor.' }) fromBuyer: boolean;
  @Text({ ...NAME, description: 'By name, or by the address that was invited.' }) writtenBy: string;
  @Text({ max: FINDING_LIMITS.textCharacters, multiline: true }) text: string;
  @Day({ nullable: true }) plannedOn: string | null;
  @OneOf(LEVELS, { nullable: true }) level: Level | null;
  @Instant() writtenAt: string;
}

/** Somebody's word that the organisation lives with the finding until a day. */
export class AcceptanceView {
  @Id() id: string;
  @OneOf(ACCEPTANCE_STANDINGS) standing: AcceptanceStanding;
  @Text({ max: FINDING_LIMITS.reasonCharacters, multiline: true }) reason: string;
  @Text(NAME) requestedBy: string;
  @Instant() requestedAt: string;
  @ApiProperty() approver: FindingOwnerView;
  @Instant({ nullable: true }) approvedAt: string | null;
  @Day() expiresOn: string;
  @OneOf(BANDS, { nullable: true, description: 'The residual band that was approved.' }) residualBand: Band | null;
  @Int({ min: 0, max: 1_000, nullable: true }) residualScore: number | null;
  @Text({ max: 60, nullable: true }) modelVersion: string | null;
  @Instant({ nullable: true }) endedAt: string | null;
  @Text({ ...NAME, nullable: true }) endedBy: string | null;
  @Text({ max: FINDING_LIMITS.reasonCharacters, multiline: true, nullable: true }) endingComment: string | null;
}

/** A finding with everything said and decided about it. */
export class FindingDetailView extends FindingView {
  @ApiProperty({ type: [AnswerOptionView], description: 'What each level of the question means.' })
  levels: AnswerOptionView[];
  @ApiProperty({ type: [FindingNoteView], description: 'Oldest first.' }) notes: FindingNoteView[];
  @ApiProperty({ type: [AcceptanceView], description: 'Newest first.' }) acceptances: AcceptanceView[];
}

/** Shows a finding on a day. */
export function presentFinding(row: FindingRow, locale: Locale, today: string): FindingView {
  const { status, dueOn, acceptance, closedAt, closing } = row;
  return {
    id: row.id,
    vendor: { id: row.vendorId, name: row.vendorName },
    title: findingTitle({ key: row.questionKey, text: row.question }, row.level)[locale],
    assessmentId: row.assessmentId,
    filledInBy: row.filledInBy,
    question: { id: row.questionId, key: row.questionKey, measure: row.measure, text: row.question[locale] },
    level: row.level,
    answer: row.options.find(({ level }) => level === row.level)?.text[locale] ?? null,
    severity: row.severity,
    flag: row.flagKey,
    points: row.points,
    weakLevel: row.weakLevel,
    status,
    overdue: dueOn < today && status !== 'accepted' && status !== 'closed',
    owner: row.ownerId === null ? null : { id: row.ownerId, name: row.ownerName ?? '' },
    dueOn,
    plannedOn: row.plannedOn,
    claimedLevel: row.claimedLevel,
    acceptance: acceptance && {
      standing: acceptance.standing,
      approver: { id: acceptance.approverId, name: acceptance.approver },
      expiresOn: acceptance.expiresOn,
    },
    closing:
      closing === null || closedAt === null
        ? null
        : {
            because: closing,
            closedAt: closedAt.toISOString(),
            closedBy: row.closedBy,
            comment: row.closingComment,
            level: row.mendedLevel,
            proof: row.mendedProof,
          },
    openedAt: row.openedAt.toISOString(),
    etag: toEtag(row.version),
  };
}

/** Shows a finding with everything said and decided about it. */
export function presentFindingDetail(
  { finding, notes, acceptances }: FindingDetail,
  locale: Locale,
  today: string,
): FindingDetailView {
  return {
    ...presentFinding(finding, locale, today),
    levels: presentLevels(finding.options, locale),
    notes: notes.map(presentNote),
    acceptances: acceptances.map(presentAcceptance),
  };
}

/** Shows what each level of a question means. */
export function presentLevels(options: readonly AnswerOption[], locale: Locale): AnswerOptionView[] {
  return options.map(({ level, text }) => ({ level, text: text[locale] }));
}

/** Shows what one side said. */
export function presentNote(note: SignedNote): FindingNoteView {
  const { id, kind, isOurs, writtenBy, text, plannedOn, level, createdAt } = note;
  return { id, kind, fromBuyer: isOurs, writtenBy, text, plannedOn, level, writtenAt: createdAt.toISOString() };
}

function presentAcceptance({
  approverId,
  approver,
  requestedAt,
  approvedAt,
  endedAt,
  ...acceptance
}: ShownAcceptance): AcceptanceView {
  return {
    ...acceptance,
    approver: { id: approverId, name: approver },
    requestedAt: requestedAt.toISOString(),
    approvedAt: approvedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}
