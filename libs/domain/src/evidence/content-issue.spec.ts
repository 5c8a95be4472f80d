import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentIssue } from './content-issue.js';
import { EVIDENCE_TYPES, evidenceTypeOf } from './evidence.js';
import { isPlainText } from './plain-text.js';
import { buildZip, bytesOf, documentEntries, type BuiltEntry } from './testing/build-zip.js';

const PDF = '%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n%%EOF\n';
const PNG = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\b\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\0IEND\xaeB`\x82';
const docx = documentEntries('word/document.xml');
const xlsx = documentEntries('xl/workbook.xml');

const CONTENTS: Readonly<Record<string, Uint8Array>> = {
  pdf: bytesOf(PDF),
  png: bytesOf(PNG),
  jpg: bytesOf('\xff\xd8\xff\xe0\0\x10JFIF\0\xff\xd9'),
  text: new Uint8Array(Buffer.from('level;percent\n多重認證;98 %\r\n', 'utf8')),
  docx: buildZip(docx),
  xlsx: buildZip(xlsx),
  html: bytesOf('<!DOCTYPE html><script>alert(1)</script>'),
  svg: bytesOf('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  script: bytesOf('#!/bin/sh\nrm -rf /\n'),
  program: bytesOf('MZ\x90\0\x03\0\0\0\x04\0'),
  gif: bytesOf('GIF89a/*\0\0*/=1;alert(1)'),
  zip: buildZip([{ name: 'readme.txt' }]),
};
const NAMES = ['pdf', 'png', 'jpg', 'txt', 'csv', 'docx', 'xlsx', 'html', 'svg', 'exe', 'gif', 'zip'];
const TAKEN = ['pdf pdf', 'png png', 'jpg jpg', 'txt text', 'csv text', 'docx docx', 'xlsx xlsx'];

function isTaken(name: string, content: Uint8Array): boolean {
  const type = evidenceTypeOf(`file.${name}`);
  return type !== null && contentIssue(type, content) === null;
}

describe('a file is taken when its name and its bytes say the same', () => {
  it('twelve endings by twelve contents', () => {
    const pairs = NAMES.flatMap((name) =>
      Object.entries(CONTENTS).map(([label, content]) => [name, label, content] as const),
    );
    expect(pairs).toHaveLength(144);
    const taken = pairs
      .filter(([name, , content]) => isTaken(name, content))
      .map(([name, label]) => `${name} ${label}`);
    expect(taken).toEqual(TAKEN);
  });

  it('by the last ending of the name, in any case', () => {
    const names = [
      'a.PDF',
      'photo.JPEG',
      'report.exe.pdf',
      'report.pdf.exe',
      'pdf',
      '.pdf',
      'a.pdf ',
      'a.pdf.',
      'a.docm',
    ];
    expect(names.map(evidenceTypeOf)).toEqual(['pdf', 'jpg', 'pdf', null, null, 'pdf', null, null, null]);
  });
});

describe('two files in one', () => {
  it.each([
    ['pdf', 'a PDF that ends as a ZIP', [bytesOf(PDF), CONTENTS['zip']]],
    ['png', 'a PNG that ends as a ZIP', [bytesOf(PNG), CONTENTS['zip']]],
    ['jpg', 'a JPEG that ends as a document', [CONTENTS['jpg'], CONTENTS['docx']]],
    ['docx', 'a document behind a PDF', [bytesOf(PDF), CONTENTS['docx']]],
    ['docx', 'a document behind a program', [CONTENTS['program'], CONTENTS['docx']]],
    ['txt', 'a page behind a byte order mark', [bytesOf('\xef\xbb\xbf  '), CONTENTS['html']]],
    ['csv', 'a PDF without binary bytes', [bytesOf(PDF)]],
    ['pdf', 'half a PDF', [bytesOf(PDF.slice(0, 30))]],
    ['png', 'half a PNG', [bytesOf(PNG.slice(0, 40))]],
  ] as const)('%s: %s is refused', (type, _, parts) => {
    const whole = Buffer.concat(parts.map((part) => part ?? new Uint8Array()));
    expect(contentIssue(type, new Uint8Array(whole))).not.toBeNull();
  });
});

describe('a document is refused', () => {
  const many = Array.from({ length: 1_999 }, (_, index): BuiltEntry => ({ name: `word/${index}.xml` }));
  it.each([
    ['for the most entries and one', 'archive-limit', buildZip([...docx, ...many])],
    ['for declaring too much', 'archive-limit', buildZip([...docx, { name: 'a', declaredBytes: 200_000_001 }])],
    ['for being too dense', 'archive-limit', buildZip([...docx, { name: 'a', declaredBytes: 100_000 }])],
    ['for entries that share bytes', 'archive-limit', buildZip([...docx, { name: docx[1]?.name ?? '', localAt: 57 }])],
    ['for sizes that differ', 'archive-limit', buildZip([...docx, { name: 'a', localDeclaredBytes: 9 }])],
    ['for an archive in it', 'archive-limit', buildZip([...docx, { name: 'word/embeddings/a.zip' }])],
    ['for a symbolic link', 'archive-limit', buildZip([...docx, { name: 'a', mode: 0xa1ff }])],
    ['for a way out of its folder', 'archive-limit', buildZip([...docx, { name: '../../etc/passwd' }])],
    ['for the sentinel of ZIP64', 'archive-limit', buildZip(docx, { count: 0xffff })],
    ['for fewer entries than it says', 'archive-limit', buildZip(docx, { count: 3 })],
    ['for a bomb of a million entries', 'archive-limit', buildZip(docx, { count: 0xfff0 })],
    ['for encryption', 'encrypted', buildZip([...docx, { name: 'a', flags: 1 }])],
    ['for a password', 'encrypted', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest')],
    ['for macros', 'content-mismatch', buildZip([...docx, { name: 'word/vbaProject.bin' }])],
    ['for bytes behind it', 'content-mismatch', new Uint8Array(Buffer.concat([buildZip(docx), Buffer.from('more')]))],
  ] as const)('%s', (_, issue, bytes) => {
    expect(contentIssue('docx', bytes)).toBe(issue);
  });

  it('and not for sizes that follow the bytes, or for a comment', () => {
    const streamed = docx.map((entry) => ({ ...entry, flags: 8, localDeclaredBytes: 0 }));
    expect(contentIssue('docx', buildZip(streamed))).toBeNull();
    expect(contentIssue('docx', buildZip(docx, { comment: 'made by hand' }))).toBeNull();
  });
});

describe('whatever the bytes', () => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const isDecodable = (bytes: Uint8Array): boolean => {
    try {
      decoder.decode(bytes);
      return true;
    } catch {
      return false;
    }
  };

  it('an answer is given, and only text of no control characters is text', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.string({ unit: 'binary' }).map((text) => new Uint8Array(Buffer.from(text))),
    );
    fc.assert(
      fc.property(bytes, (given) => {
        for (const type of EVIDENCE_TYPES) contentIssue(type, given);
        if (isPlainText(given)) {
          expect(isDecodable(given)).toBe(true);
          // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
          expect(decoder.decode(given)).not.toMatch(/[\0-\x08\x0e-\x1f\x7f]/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('text of any language is text', () => {
    const readable = fc.string({ unit: 'grapheme' }).map((text) => `x${text}`);
    fc.assert(fc.property(readable, (text) => isPlainText(new Uint8Array(Buffer.from(text)))));
  });

  it('a document with any of its bytes changed is judged without an error', () => {
    const whole = buildZip(docx);
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(changes, fc.nat(whole.length), (changed, length) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of changed) bytes[at] = byte;
        contentIssue('docx', bytes);
        contentIssue('docx', bytes.subarray(0, length));
      }),
      { numRuns: 5_000 },
    );
  });
});
