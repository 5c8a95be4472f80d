import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LOCALES, type Locale } from '@firebreak/domain';
import * as fc from 'fast-check';
import { openXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx';
import type { Question } from '../../questionnaires/question.entity.js';
import { answeredQuestionnaire, type AnsweredQuestion } from '../../testing/generated-questionnaires.js';
import type { Answer } from '../answer.entity.js';
import type { PortalAssessment } from '../portal.service.js';
import { readWorkbook } from '../../spreadsheets/read-workbook.js';
import { readSheetAnswers, SHEET_BOUNDS, type SheetAnswers } from './sheet-answers.js';
import { SHEET_COLUMNS, SHEET_WORDS } from './sheet-words.js';
import { writeSheet } from './write-sheet.js';

const GENERATED = 6;
const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

const questionsOf = (entries: readonly AnsweredQuestion[]): Question[] =>
  entries.map(({ question }) => ({ ...question, id: question.key }) as unknown as Question);

function portalOf(entries: readonly AnsweredQuestion[], verified = true): PortalAssessment {
  const text = { en: 'Core', 'zh-Hant': '核心' };
  const answers = entries.flatMap(({ question, answer }) => (answer ? [{ ...answer, questionId: question.key }] : []));
  return {
    assessment: { questionnaireTitle: text, vendorName: '馬尼拉', checkPhrase: 'amber ferry', dueOn: '2026-12-14' },
    organizationName: 'Harbour',
    respondent: { verified },
    questions: questionsOf(entries),
    answers: answers as unknown as Answer[],
  } as unknown as PortalAssessment;
}

/** What was answered, as it should come back. */
function expected(entries: readonly AnsweredQuestion[]): unknown[] {
  return entries.flatMap(({ question, answer }) => (answer ? [{ questionKey: question.key, ...answer }] : []));
}

async function comeBack(bytes: Uint8Array, entries: readonly AnsweredQuestion[]): Promise<SheetAnswers> {
  const sheets = await readWorkbook(bytes, SHEET_BOUNDS);
  const read = readSheetAnswers(
    sheets.map(({ rows }) => rows),
    questionsOf(entries),
  );
  if (read === null) throw new Error('The questions are gone.');
  return read;
}

const saidIn = ({ answers }: SheetAnswers): unknown[] => answers.map(({ incoming }) => incoming);

function sample(count: number, most = 12): [readonly AnsweredQuestion[], Locale][] {
  return fc.sample(fc.tuple(answeredQuestionnaire(most), fc.constantFrom(...LOCALES)), count);
}

describe('a questionnaire that goes out as a spreadsheet and comes back', () => {
  it('says the same, on generated questionnaires', async () => {
    for (const [entries, locale] of sample(GENERATED)) {
      const read = await comeBack(await writeSheet(portalOf(entries), locale), entries);
      expect(read.faults).toEqual([]);
      expect(saidIn(read)).toEqual(expected(entries));
    }
  });

  it('says something else once a cell is changed (the control of the one above)', async () => {
    const entries = answered({ level: 3, unknown: false, notApplicableReason: null, comment: 'x' });
    const changed = await withCell(await writeSheet(portalOf(entries), 'en'), 'comment', 'y');
    expect(saidIn(await comeBack(changed, entries))).not.toEqual(expected(entries));
  });

  it('shows no answer before the one-time code', async () => {
    const entries = answered({ level: 3, unknown: false, notApplicableReason: null, comment: 'secret' });
    const blank = await writeSheet(portalOf(entries, false), 'en');
    expect((await comeBack(blank, entries)).answers).toEqual([]);
  });
});

describe('a spreadsheet that LibreOffice has saved', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sheet-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  (hasLibreOffice ? it : it.skip)(
    'says the same (skipped without soffice)',
    async () => {
      const cases = sample(3, 6);
      const names = cases.map((_, index) => `${index}.xlsx`);
      for (const [index, [entries, locale]] of cases.entries())
        await writeFile(join(folder, `${index}.xlsx`), await writeSheet(portalOf(entries), locale));
      await promisify(execFile)('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        join(folder, 'out'),
        ...names.map((name) => join(folder, name)),
      ]);
      for (const [index, [entries]] of cases.entries()) {
        const read = await comeBack(await readFile(join(folder, 'out', `${index}.xlsx`)), entries);
        expect(read.faults).toEqual([]);
        expect(saidIn(read)).toEqual(expected(entries));
      }
    },
    120_000,
  );
});

describe('an answer cell', () => {
  const level3 = { level: 3, unknown: false };
  it.each([
    ['a number', 3, level3],
    ['a number as text, with spaces', ' 3 ', level3],
    ['a full-width digit', '３', level3],
    ['the words of the level in another case', 'WORDS  three', level3],
    ['its Chinese words', '三級', level3],
    ['number and words with a full-width colon', '3：words three', level3],
    ['not known, with a plain apostrophe', "we don't know", { level: null, unknown: true }],
    ['not known in Chinese', '不清楚', { level: null, unknown: true }],
  ])('takes %s', async (_, typed, meant) => {
    const read = await typedInto('answer', typed);
    expect(read.faults).toEqual([]);
    expect(read.answers[0]?.incoming).toMatchObject(meant);
  });

  it.each([
    ['a level that there is not', 7],
    ['half a level', 2.5],
    ['other words', 'yes'],
    ['a number with the words of another level', '2: words three'],
    ['a truth value', true],
    ['a date', new Date('2026-01-03')],
  ])('refuses %s, by its name', async (_, typed) => {
    const read = await typedInto('answer', typed);
    expect(read.faults).toEqual([{ cell: 'F2', issue: 'choose_from_list', questionKey: 'GEN-1' }]);
  });

  it('is not computed, whatever its formula gave last', async () => {
    const rows = [Object.values(SHEET_WORDS.en.columns), ['GEN-1', '', '', '', '', null, '', '']];
    const cells = new Map([['1,5', { formula: '1+2', formulaResult: 3 }]]);
    const read = await comeBack(await writeXlsx({ sheets: [{ name: 'x', rows, cells }] }), plainQuestion());
    expect(read.faults).toEqual([{ cell: 'F2', issue: 'formula', questionKey: 'GEN-1' }]);
  });

  it('says which reason is missing, and which row belongs to no question', async () => {
    expect((await typedInto('answer', 'Not applicable')).faults).toMatchObject([
      { cell: 'G2', issue: 'reason_too_short' },
    ]);
    expect((await typedInto('key', 'GEN-9')).faults).toEqual([
      { cell: 'A2', issue: 'unknown_question', questionKey: null },
    ]);
  });
});

describe('bytes that are no questionnaire', () => {
  it('are refused in words, whatever they are', async () => {
    const good = await writeSheet(portalOf(plainQuestion()), 'en');
    const spoilt = fc
      .tuple(fc.nat(good.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }))
      .map(([at, bytes]) => Uint8Array.from([...good.slice(0, at), ...bytes, ...good.slice(at + bytes.length)]));
    for (const bytes of fc.sample(fc.oneof(fc.uint8Array({ maxLength: 200 }), spoilt), 25)) {
      const sheets = await readWorkbook(bytes, SHEET_BOUNDS)
        .then((read) => read.map(({ rows }) => rows))
        .catch((error: unknown) => error);
      if (Array.isArray(sheets)) expect(() => readSheetAnswers(sheets, questionsOf(plainQuestion()))).not.toThrow();
      else expect(sheets).toMatchObject({ code: 'invalid-input' });
    }
  });
});

function answered(answer: AnsweredQuestion['answer']): AnsweredQuestion[] {
  return plainQuestion().map(({ question }) => ({ question, answer }));
}

function plainQuestion(): AnsweredQuestion[] {
  const names = ['zero', 'one', 'two', 'three', 'four'];
  const options = ([0, 1, 2, 3, 4] as const).map((level) => ({
    level,
    text: { en: `Words ${names[level]}`, 'zh-Hant': `${'零一二三四'[level]}級` },
  }));
  const text = { en: 'Asked?', 'zh-Hant': '問？' };
  const question = { key: 'GEN-1', measure: 'mfa', appliesWhen: 'integration', text, why: text, options, sources: [] };
  return [{ question: question as unknown as AnsweredQuestion['question'], answer: null }];
}

/** The workbook with one cell of the first question set to a value. */
async function withCell(
  bytes: Uint8Array,
  column: (typeof SHEET_COLUMNS)[number],
  value: string | number | boolean | Date,
): Promise<Uint8Array> {
  const workbook = await openXlsx(bytes);
  const row = workbook.sheets[1]?.rows[1];
  if (!row) throw new Error('There is no question.');
  row[SHEET_COLUMNS.indexOf(column)] = value;
  return saveXlsx(workbook);
}

/** The sheet of one question with texts as they were read; a workbook only for what is no text. */
async function typedInto(
  column: (typeof SHEET_COLUMNS)[number],
  typed: string | number | boolean | Date,
): Promise<SheetAnswers> {
  const entries = answered({ level: 1, unknown: false, notApplicableReason: null, comment: null });
  if (typeof typed !== 'string')
    return comeBack(await withCell(await writeSheet(portalOf(entries), 'en'), column, typed), entries);
  const headings = SHEET_COLUMNS.map((name) => SHEET_WORDS.en.columns[name]);
  const row = SHEET_COLUMNS.map((name) => {
    if (name === column) return typed;
    return name === 'key' ? 'GEN-1' : name === 'answer' ? '1' : null;
  });
  const read = readSheetAnswers([[headings, row]], questionsOf(entries));
  if (read === null) throw new Error('The questions are gone.');
  return read;
}
