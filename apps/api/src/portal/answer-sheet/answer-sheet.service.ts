import { buffer } from 'node:stream/consumers';
import { ANSWER_SHEET_LIMITS, DomainError, invalidInput } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { RespondentAssessmentsService } from '../../assessments/respondent-assessments.service.js';
import type { IncomingBytes } from '../../http/bytes-body.js';
import type { RespondentPrincipal } from '../../identity/principal.js';
import { TenantDb } from '../../tenancy/tenant-db.js';
import { AnswerImportService, type ShownImport } from '../answer-import/answer-import.service.js';
import type { ImportIssue } from '../answer-import/import-preview.js';
import { readWorkbook, type SheetRows } from '../../spreadsheets/read-workbook.js';
import { readSheetAnswers, SHEET_BOUNDS, type CellFault } from './sheet-answers.js';
import type { SheetColumn } from './sheet-words.js';

/** What a spreadsheet would do here, and the cells that have to be mended first. */
export interface SheetPreview extends ShownImport {
  readonly faults: readonly CellFault[];
}

/** In which cell of an answer an issue stands. */
const PLACES: Readonly<Record<ImportIssue, SheetColumn>> = {
  stands_twice: 'key',
  choose_exactly_one: 'answer',
  level_out_of_range: 'answer',
  not_applicable_not_allowed: 'answer',
  reason_too_short: 'reason',
  reason_too_long: 'reason',
  comment_too_long: 'comment',
};

/** Answers that were written in a spreadsheet. */
@Injectable()
export class AnswerSheetService {
  constructor(
    private readonly assessments: RespondentAssessmentsService,
    private readonly imports: AnswerImportService,
    private readonly db: TenantDb,
  ) {}

  /**
   * What a workbook would do here; nothing is stored, and no transaction is open while it comes and is read. Throws
   * `too-large`, and `invalid-input` as `readWorkbook` does or with the code `no-questionnaire` when none of its sheets has
   * the headings of the questions.
   */
  async preview(respondent: RespondentPrincipal, { stream, length }: IncomingBytes): Promise<SheetPreview> {
    if (length > ANSWER_SHEET_LIMITS.bytes)
      throw new DomainError('too-large', `A spreadsheet has at most ${ANSWER_SHEET_LIMITS.bytes} bytes.`);
    const sheets = await readWorkbook(await buffer(stream), SHEET_BOUNDS);
    const rows = sheets.map((sheet) => sheet.rows);
    return this.db.run(respondent.organizationId, () => this.compare(respondent, rows));
  }

  private async compare(respondent: RespondentPrincipal, sheets: readonly SheetRows[]): Promise<SheetPreview> {
    const { questions } = await this.assessments.get(respondent);
    const read = readSheetAnswers(sheets, questions);
    if (read === null) throw invalidInput('', 'no-questionnaire', 'The headings of the questions are not there.');
    const preview = await this.imports.preview(
      respondent,
      read.answers.map(({ incoming }) => incoming),
    );
    const faults = preview.items.flatMap(({ issues, incoming }, index) =>
      issues.map((issue) => ({
        cell: read.answers[index]?.cells[PLACES[issue]] ?? '',
        issue,
        questionKey: incoming.questionKey,
      })),
    );
    const faulty = new Set(read.faults.map(({ questionKey }) => questionKey));
    return {
      items: preview.items.filter(({ standing }) => standing !== 'invalid'),
      people: preview.people,
      missing: preview.missing.filter(({ key }) => !faulty.has(key)),
      faults: [...read.faults, ...faults],
    };
  }
}
