import type { EvidenceType } from './evidence.js';
import { isPlainText } from './plain-text.js';
import { endOfDirectoryAt, readZipNames } from './zip-directory.js';

/** Why a file is refused for its bytes: not of the type that its name claims, more than a document holds, or encrypted. */
export type ContentIssue = 'content-mismatch' | 'archive-limit' | 'encrypted';

const PDF = '%PDF-';
const PDF_END = '%%EOF';
const PDF_TAIL_BYTES = 1_024;
const PNG = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR';
const PNG_END = '\0\0\0\0IEND\xaeB`\x82';
const JPEG = '\xff\xd8\xff';
/** The container of older Office files, and of newer ones under a password (MS-CFB, section 2.2). */
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const MAIN_PARTS = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const;

/** What is wrong with the bytes of a file of this type; null when nothing is. Never throws, whatever the bytes. */
export function contentIssue(type: EvidenceType, bytes: Uint8Array): ContentIssue | null {
  if (type === 'docx' || type === 'xlsx') return documentIssue(MAIN_PARTS[type], bytes);
  // A picture or a document that ends as an archive is two files in one.
  return LOOKS[type](bytes) && endOfDirectoryAt(bytes) < 0 ? null : 'content-mismatch';
}

const LOOKS: Readonly<Record<Exclude<EvidenceType, 'docx' | 'xlsx'>, (bytes: Uint8Array) => boolean>> = {
  pdf: (bytes) => has(bytes, PDF, 0) && textOf(bytes.subarray(-PDF_TAIL_BYTES)).includes(PDF_END),
  png: (bytes) => has(bytes, PNG, 0) && has(bytes, PNG_END, bytes.length - PNG_END.length),
  jpg: (bytes) => has(bytes, JPEG, 0),
  txt: (bytes) => !has(bytes, PDF, 0) && isPlainText(bytes),
  csv: (bytes) => !has(bytes, PDF, 0) && isPlainText(bytes),
};

function documentIssue(mainPart: string, bytes: Uint8Array): ContentIssue | null {
  if (has(bytes, COMPOUND, 0)) return 'encrypted';
  const names = readZipNames(bytes);
  if (names === 'not-a-zip') return 'content-mismatch';
  if (typeof names === 'string') return names;
  const isDocument = names.includes('[Content_Types].xml') && names.includes(mainPart);
  return isDocument && !names.some((name) => /vbaProject/i.test(name)) ? null : 'content-mismatch';
}

function has(bytes: Uint8Array, text: string, at: number): boolean {
  return at >= 0 && textOf(bytes.subarray(at, at + text.length)) === text;
}

function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
