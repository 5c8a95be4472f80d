import { ANSWER_LIMITS, LEVELS, type Level, type Locale } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import type { InvitationFacts } from '../../assessments/invited-people.js';
import { Flag, Id, OneOf, SomeOf, Text } from '../../http/fields.js';
import { AnswerView, presentAnswer } from '../portal.presenter.js';
import type { ShownImport } from './answer-import.service.js';
import { IMPORT_ISSUES, IMPORT_STANDINGS, type ImportItem } from './import-preview.js';
import type { ImportIssue, ImportStanding } from './import-preview.js';

const LONG = { max: 2_000, nullable: true, multiline: true } as const;

/** An answer from elsewhere, beside what is saved here. */
export class ImportItemView {
  @Text({ max: 80 }) questionKey: string;
  @Id({ nullable: true, description: 'Null when the question is not asked here.' }) questionId: string | null;
  @OneOf(IMPORT_STANDINGS) standing: ImportStanding;
  @SomeOf(IMPORT_ISSUES, { description: 'Why it cannot be taken.' }) issues: ImportIssue[];
  @Text({ ...LONG, description: 'The question as it stood there.' }) askedText: string | null;
  @Text({ ...LONG, description: 'The words of the level as they stood there.' }) askedWords: string | null;
  @OneOf(LEVELS, { nullable: true }) level: Level | null;
  @Flag() unknown: boolean;
  @Text({ max: ANSWER_LIMITS.maxNotApplicableReasonCharacters, min: 0, nullable: true, multiline: true })
  notApplicableReason: string | null;
  @Text({ max: ANSWER_LIMITS.maxCommentCharacters, min: 0, nullable: true, multiline: true }) comment: string | null;
  @ApiProperty({ type: AnswerView, nullable: true, description: 'What it would replace.' }) current: AnswerView | null;
}

/** What an import would do. */
export class ImportPreviewView {
  @ApiProperty({ type: [ImportItemView] }) items: ImportItemView[];
  @ApiProperty({ type: [String], description: 'Ids of questions that are asked here and not answered there.' })
  missingQuestionIds: string[];
}

/** The answers as they were saved. */
export class ImportedAnswersView {
  @ApiProperty({ type: [AnswerView] }) items: AnswerView[];
}

/** Shows what an import would do. */
export function presentImport({ items, missing, people }: ShownImport, locale: Locale): ImportPreviewView {
  return {
    items: items.map((item) => presentItem(item, people, locale)),
    missingQuestionIds: missing.map(({ id }) => id),
  };
}

function presentItem(
  { incoming, standing, issues, question, current }: ImportItem,
  people: readonly InvitationFacts[],
  locale: Locale,
): ImportItemView {
  const { questionKey, level, unknown, notApplicableReason, comment, asked } = incoming;
  return {
    questionKey,
    questionId: question?.id ?? null,
    standing,
    issues: [...issues],
    askedText: asked?.text[locale] ?? null,
    askedWords: asked?.words?.[locale] ?? null,
    level,
    unknown,
    notApplicableReason,
    comment,
    current: current && presentAnswer(current, people),
  };
}
