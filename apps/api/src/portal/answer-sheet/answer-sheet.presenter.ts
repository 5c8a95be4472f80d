import type { Locale } from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { OneOf, Text } from '../../http/fields.js';
import { ImportPreviewView, presentImport } from '../answer-import/answer-import.presenter.js';
import { IMPORT_ISSUES } from '../answer-import/import-preview.js';
import type { SheetPreview } from './answer-sheet.service.js';
import { CELL_ISSUES, type CellIssue } from './sheet-answers.js';

/** A cell that has to be mended. */
export class CellFaultView {
  @Text({ max: 10, description: 'Such as `F14`.' }) cell: string;
  @OneOf([...CELL_ISSUES, ...IMPORT_ISSUES]) issue: CellIssue;
  @Text({ max: 80, nullable: true, description: 'Null when the row names no question that is asked here.' })
  questionKey: string | null;
}

/** What a spreadsheet would do. */
export class AnswerSheetPreviewView extends ImportPreviewView {
  @ApiProperty({ type: [CellFaultView] }) faults: CellFaultView[];
}

/** Shows what a spreadsheet would do. */
export function presentSheet(preview: SheetPreview, locale: Locale): AnswerSheetPreviewView {
  return { ...presentImport(preview, locale), faults: preview.faults.map((fault) => ({ ...fault })) };
}
