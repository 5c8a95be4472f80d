import { setImmediate as giveWay } from 'node:timers/promises';
import { nameOf, type Locale } from '@firebreak/domain';
import { drawLine, INK, MUTED, setSheet, type Sheet, type SheetFont } from '../pdf/sheet.js';
import type { SignedDocument } from '../signing/signed-document.js';
import { readVerifierKey } from '../signing/signed-note.js';
import type { ReceiptContent, ReceiptFile, ReceiptQuestion } from './receipt-content.js';
import { RECEIPT_WORDS, type ReceiptWords } from './receipt-words.js';

const MARGIN = 56;
const FOOTER = 40;
const NAME_WIDTH = 120;

/** A receipt as it is printed. */
interface ReceiptSheet extends Sheet {
  readonly words: ReceiptWords;
}

/**
 * The receipt as a PDF in one language. Others get their turn between two questions, so that nobody waits for the whole
 * of it.
 */
export async function* receiptPdf(document: SignedDocument<ReceiptContent>, locale: Locale): AsyncGenerator<Buffer> {
  const { content } = document;
  const words = RECEIPT_WORDS[locale];
  const facts = {
    title: `${words.title}: ${content.vendor}`,
    author: content.organization,
    at: new Date(content.submission.signedAt),
    locale,
    margin: MARGIN,
    footer: FOOTER,
  };
  yield await setSheet(facts, async (blank) => {
    const sheet: ReceiptSheet = { ...blank, words };
    drawHead(sheet, content);
    for (const [index, question] of content.questions.entries()) {
      if (question.measure !== content.questions[index - 1]?.measure) {
        drawHeading(sheet, nameOf('measure', question.measure, locale), heightOfQuestion(sheet, question));
      }
      drawQuestion(sheet, question);
      await giveWay();
    }
    drawFiles(sheet, content.evidence);
    drawProof(sheet, document);
    drawFooters(sheet, document);
  });
}

function drawHead(sheet: ReceiptSheet, content: ReceiptContent): void {
  const { page, words, locale, full } = sheet;
  const { submission, questionnaire, questions } = content;
  const answered = questions.filter(({ answer }) => answer !== null).length;
  page.font('700Bold').fontSize(22).fillColor(INK).text(words.title, full);
  page.moveDown(0.6);
  const facts: readonly (readonly [string, string])[] = [
    [words.by, content.organization],
    [words.for, content.vendor],
    [words.questionnaire, `${questionnaire.title[locale]} (${words.version(questionnaire.version)})`],
    [words.checkPhrase, content.checkPhrase],
    [words.signedBy, `${submission.name}, ${submission.title}`],
    [words.signedAt, `${submission.signedAt.slice(0, 19).replace('T', ' ')} UTC`],
    [words.sending, String(submission.number)],
    [words.count, words.answered(answered, questions.length)],
    [words.statement, submission.statement],
  ];
  for (const fact of facts) drawFact(sheet, fact);
  drawRule(sheet);
}

function drawFact(sheet: Sheet, [name, value]: readonly [string, string]): void {
  const { page, full } = sheet;
  const beside = { ...full, width: full.width - NAME_WIDTH };
  page.font('400Regular').fontSize(10);
  keepTogether(sheet, page.heightOfString(value, beside));
  const top = page.y;
  page.fillColor(MUTED).text(name, MARGIN, top, { ...full, width: NAME_WIDTH - 12 });
  const below = page.y;
  page.fillColor(INK).text(value, MARGIN + NAME_WIDTH, top, beside);
  page.x = MARGIN;
  page.y = Math.max(page.y, below) + 3;
}

function drawHeading(sheet: Sheet, text: string, heightBelow: number): void {
  const { page, full } = sheet;
  page.font('700Bold').fontSize(13);
  keepTogether(sheet, page.heightOfString(text, full) + 24 + heightBelow);
  page.moveDown(0.6).fillColor(INK).text(text, MARGIN, page.y, full);
  page.moveDown(0.4);
}

/** The question, the answer in words, and the comment, as lines with their looks. */
function linesOf({ words, locale }: ReceiptSheet, { text, answer }: ReceiptQuestion): readonly Line[] {
  const question: Line = { text: text[locale], font: '400Regular', size: 9.5, color: MUTED };
  if (answer === null) return [question, { ...ANSWER, text: words.unanswered, color: MUTED }];
  const said = answer.words?.[locale] ?? saidWithoutLevel(words, answer.notApplicableReason);
  const lines = [question, { ...ANSWER, text: said }];
  return answer.comment ? [...lines, { ...ANSWER, font: '400Regular', size: 9.5, text: answer.comment }] : lines;
}

interface Line {
  readonly text: string;
  readonly font: SheetFont;
  readonly size: number;
  readonly color: string;
}

const ANSWER = { font: '700Bold', size: 10, color: INK } as const;

function saidWithoutLevel(words: ReceiptWords, reason: string | null): string {
  return reason === null ? words.unknown : words.notApplicable(reason);
}

function heightOfQuestion(sheet: ReceiptSheet, question: ReceiptQuestion): number {
  const { page, full } = sheet;
  return linesOf(sheet, question).reduce(
    (sum, { text, font, size }) => sum + page.font(font).fontSize(size).heightOfString(text, full) + 2,
    8,
  );
}

function drawQuestion(sheet: ReceiptSheet, question: ReceiptQuestion): void {
  const { page, full } = sheet;
  keepTogether(sheet, heightOfQuestion(sheet, question));
  for (const { text, font, size, color } of linesOf(sheet, question)) {
    page.font(font).fontSize(size).fillColor(color).text(text, MARGIN, page.y, full);
    page.y += 2;
  }
  page.y += 8;
}

function drawFiles(sheet: ReceiptSheet, files: readonly ReceiptFile[]): void {
  const { page, full, words, locale } = sheet;
  drawRule(sheet);
  drawHeading(sheet, words.files, 40);
  if (files.length === 0) page.font('400Regular').fontSize(10).text(words.noFiles, full);
  for (const { fileName, kind, expiresOn, sizeBytes, sha256, questionKey } of files) {
    const facts = [
      nameOf('documentKind', kind, locale),
      ...(expiresOn === null ? [] : [words.until(expiresOn)]),
      words.bytes(sizeBytes.toLocaleString('en')),
      ...(questionKey === null ? [] : [questionKey]),
    ].join(' · ');
    page.font('700Bold').fontSize(10);
    keepTogether(sheet, page.heightOfString(fileName, full) + 40);
    page.fillColor(INK).text(fileName, MARGIN, page.y, full);
    page.font('400Regular').fontSize(9).fillColor(MUTED).text(facts, full).text(`SHA-256 ${sha256}`, full);
    page.y += 8;
  }
}

function drawProof(sheet: ReceiptSheet, { content, signature }: SignedDocument<ReceiptContent>): void {
  const { page, full, words } = sheet;
  const host = readVerifierKey(signature.key)?.name ?? '';
  drawRule(sheet);
  drawHeading(sheet, words.proof, 130);
  drawFact(sheet, [words.hash, hashOf(signature.note)]);
  drawFact(sheet, [words.key, signature.key]);
  page.moveDown(0.4).font('400Regular').fontSize(9.5).fillColor(MUTED);
  page.text(words.howToCheck(host), MARGIN, page.y, full);
  page.info['Subject'] = `${content.questionnaire.key} ${hashOf(signature.note)}`;
}

/** The second line of what was signed. */
function hashOf(note: string): string {
  return note.split('\n')[1] ?? '';
}

function drawRule(sheet: Sheet): void {
  const { page, full } = sheet;
  page.y += 8;
  drawLine(sheet, MARGIN, page.y, full.width);
  page.y += 8;
}

function drawFooters(
  { page, full, words }: ReceiptSheet,
  { content, signature }: SignedDocument<ReceiptContent>,
): void {
  const { count } = page.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    page.switchToPage(index);
    // Below the margin a text would begin a page of its own.
    page.page.margins.bottom = 0;
    const top = page.page.height - MARGIN - 12;
    page.font('400Regular').fontSize(8).fillColor(MUTED);
    page.text(words.page(index + 1, count), MARGIN, top, { ...full, align: 'right', lineBreak: false });
    page.text(`${content.assessmentId} · ${hashOf(signature.note).slice(0, 16)}…`, MARGIN, top, {
      ...full,
      lineBreak: false,
    });
  }
}

/** Begins a new page where so much would not fit, unless it fits on none. */
function keepTogether({ page }: Sheet, height: number): void {
  const room = page.page.height - page.page.margins.bottom - page.y;
  const most = page.page.height - page.page.margins.bottom - MARGIN;
  if (height > room && height <= most) page.addPage();
}
