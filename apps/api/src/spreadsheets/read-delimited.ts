import type { Options } from 'csv-parse';
import { addressOf, runApart, type ReadingLimits, type ReadingOnlooker } from './run-apart.js';

/** Encodings in which lists are written. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'big5', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What stands between two cells. */
export const SEPARATORS = ['comma', 'tab', 'semicolon', 'pipe'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** How much of a text is read, and what was said of it; null where that is to be found out. */
export interface DelimitedOptions extends ReadingLimits {
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  readonly rows: number;
}

/** How a text begins in an encoding that it may be written in. */
export interface EncodingCandidate {
  readonly encoding: Encoding;
  readonly firstLines: readonly string[];
}

/** What came of reading a text. */
export type Delimited =
  | {
      readonly kind: 'rows';
      readonly encoding: Encoding;
      readonly separator: Separator;
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'candidates'; readonly candidates: readonly EncodingCandidate[] }
  | { readonly kind: 'wrong-encoding' }
  | { readonly kind: 'unclosed-quote'; readonly line: number };

/**
 * An encoding is known by a mark at the beginning, or because the bytes are valid UTF-8 without NUL, which other
 * encodings practically never are. Else whoever sends the text has to choose among those that fit.
 */
const PROGRAM = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { Readable } = require('node:stream');
  const { pipeline } = require('node:stream/promises');
  const { parser, wholeParser, options, bytes, encodings, separators, encoding, separator, rows } = workerData;
  const MARKS = [['utf-8', [0xef, 0xbb, 0xbf]], ['utf-16le', [0xff, 0xfe]], ['utf-16be', [0xfe, 0xff]]];
  const UNLIKELY = /[\\0-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\p{Cn}\\p{Co}\\p{Cs}]/u;
  const decode = (name, part = bytes) => {
    try {
      return new TextDecoder(name, { fatal: true }).decode(part);
    } catch {
      return null;
    }
  };
  const candidates = () =>
    encodings.flatMap((name) => {
      const text = decode(name);
      return text === null || UNLIKELY.test(text)
        ? []
        : [{ encoding: name, firstLines: text.split(/\\r\\n|\\n|\\r/, 4).map((line) => Array.from(line).slice(0, 120).join('')) }];
    });
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const strict = () => (bytes.includes(0) ? null : decode('utf-8')) === null ? undefined : 'utf-8';
  const chosen = encoding ?? marked ?? strict();

  const scoreOf = (parse, text, delimiter) => {
    const counts = new Map();
    try {
      for (const { length } of parse(text, { ...options, delimiter, to: 20 })) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
    } catch {
      return 0;
    }
    return Math.max(0, ...Array.from(counts, ([width, count]) => count * 100 + width));
  };
  const PIECE = 65536;
  function* piecesOf(text) {
    const whole = Buffer.from(text);
    for (let from = 0; from < whole.length; from += PIECE) {
      parentPort.postMessage({ progress: [from, whole.length] });
      yield whole.subarray(from, from + PIECE);
    }
  }
  const parseAll = async (parse, text, delimiter) => {
    const all = [];
    const parsing = parse({ ...options, delimiter, to: rows }).on('data', (row) => all.push(row));
    await pipeline(Readable.from(piecesOf(text)), parsing);
    return all;
  };
  const read = async ([{ parse: parseHead }, { parse }]) => {
    if (chosen === undefined) return { kind: 'candidates', candidates: candidates() };
    const text = decode(chosen);
    if (text === null) return { kind: 'wrong-encoding' };
    const known = Object.entries(separators);
    const head = text.slice(0, 65536);
    const best = known.map(([name, delimiter]) => [name, scoreOf(parseHead, head, delimiter)]).reduce((a, b) => (b[1] > a[1] ? b : a));
    const name = separator ?? best[0];
    try {
      return { kind: 'rows', encoding: chosen, separator: name, rows: await parseAll(parse, text, separators[name]) };
    } catch (error) {
      if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { kind: 'unclosed-quote', line: error.lines };
      throw error;
    }
  };
  Promise.all([import(wholeParser), import(parser)]).then(read).then((answer) => parentPort.postMessage(answer)).catch(() => parentPort.postMessage(null));
`;

const PARSER = addressOf('csv-parse');
/** For the head of a text, all at once. */
const WHOLE_PARSER = addressOf('csv-parse/sync');
/** Rows may be ragged, quotes may stand within a cell, and lines end as they like. */
const OPTIONS: Options = { relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n', '\r'] };
const SIGNS: Readonly<Record<Separator, string>> = { comma: ',', tab: '\t', semicolon: ';', pipe: '|' };

/** The rows of a text whose cells stand between separators; null when it needs more time or memory than it may have. */
export function readDelimited(
  bytes: Uint8Array,
  options: DelimitedOptions,
  onlooker: ReadingOnlooker = {},
): Promise<Delimited | null> {
  const { encoding, separator, rows } = options;
  const data = {
    parser: PARSER,
    wholeParser: WHOLE_PARSER,
    options: OPTIONS,
    bytes,
    encodings: ENCODINGS,
    separators: SIGNS,
    encoding,
    separator,
    rows,
  };
  return runApart<Delimited>(PROGRAM, data, options, onlooker);
}
