import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import { buildScope } from '../testing/builders.js';
import { databaseContents } from '../testing/database-contents.js';
import type { HttpClient, Problem, SentRequest } from '../testing/http-client.js';
import { addVendor } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { MAX_JSON_BYTES } from './door-limits.js';

let firebreak: TestApplication;
let procurement: HttpClient;
let scopes: string;
let before: Record<string, string>;

beforeAll(async () => {
  firebreak = await startTestApplication();
  procurement = await firebreak.signIn('procurement');
  scopes = `/vendors/${(await addVendor(procurement)).id}/access-scopes`;
});

beforeEach(async () => {
  before = await databaseContents(firebreak.database);
});

// Whatever is refused leaves the database as it was, to the byte.
afterEach(async () => {
  expect(await databaseContents(firebreak.database)).toEqual(before);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

afterAll(() => firebreak.stop());

const JSON_TYPE = { 'content-type': 'application/json' };
const GOOD = { name: 'A vendor', archetype: 'saas_other' };
const withNotes = (notes: string): string => `{"name":"A vendor","archetype":"saas_other","notes":"${notes}"}`;
const nested = (depth: number): string => `{"name":${'['.repeat(depth)}${']'.repeat(depth)}}`;

async function refused(sent: SentRequest, path = '/vendors'): Promise<Problem> {
  const { status, body, headers } = await procurement.send<Problem>('POST', path, sent);
  expect(headers['content-type']).toContain('application/problem+json');
  expect(body).toMatchObject({
    status,
    type: `urn:firebreak:problem:${body.code}`,
    instance: expect.stringMatching(/^urn:uuid:/),
  });
  return body;
}

describe('a body that cannot be read', () => {
  it.each<[string, number, string, Buffer | string]>([
    ['broken JSON', 400, 'malformed-json', '{"name":'],
    ['two values', 400, 'malformed-json', '{} {}'],
    ['a comment', 400, 'malformed-json', '{} // vendor'],
    ['a trailing comma', 400, 'malformed-json', '{"name":"A",}'],
    ['single quotes', 400, 'malformed-json', "{'name':'A'}"],
    ['spaces only', 400, 'malformed-json', '   '],
    ['NaN', 400, 'malformed-json', '{"tier":NaN}'],
    ['a raw control character', 400, 'malformed-json', '{"name":"A\u0001"}'],
    ['an unclosed text', 400, 'malformed-json', '{"name":"A'],
    ['a byte order mark', 400, 'malformed-json', `\uFEFF${JSON.stringify(GOOD)}`],
    ['invalid UTF-8', 400, 'invalid-encoding', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['overlong UTF-8', 400, 'invalid-encoding', Buffer.from([0x22, 0xc0, 0xaf, 0x22])],
    ['half a character in UTF-8', 400, 'invalid-encoding', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22])],
    ['the same key twice', 400, 'duplicate-key', '{"name":"A","archetype":"other","name":"B"}'],
    ['the same key twice, once escaped', 400, 'duplicate-key', String.raw`{"name":"A","n\u0061me":"B"}`],
    ['the same key twice, deep', 400, 'duplicate-key', '{"a":[{"b":{"c":1,"c":2}}]}'],
    ['nesting of 21', 400, 'too-deep', nested(21)],
    ['nesting of 5,000', 400, 'too-deep', nested(5_000)],
    ['nesting of 40,000', 400, 'too-deep', nested(40_000)],
    ['nesting that never ends', 400, 'too-deep', '['.repeat(100_000)],
    ['more bytes than are taken', 413, 'too-large', withNotes('x'.repeat(MAX_JSON_BYTES))],
    ['more values than are counted', 413, 'too-large', `{"a":[${'0,'.repeat(20_000)}0]}`],
  ])('is refused: %s', async (_, status, code, raw) => {
    expect(await refused({ raw, headers: JSON_TYPE })).toMatchObject({ status, code });
  });

  it.each<[string, Record<string, string>]>([
    ['text', { 'content-type': 'text/plain' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['multipart', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['XML', { 'content-type': 'application/xml' }],
    ['a patch format', { 'content-type': 'application/merge-patch+json' }],
    ['no type', {}],
    ['an empty type', { 'content-type': '' }],
    ['UTF-16', { 'content-type': 'application/json; charset=utf-16' }],
    ['Latin-1', { 'content-type': 'application/json; charset="iso-8859-1"' }],
    ['an unknown character set', { 'content-type': 'application/json; charset=martian' }],
    ['a coding', { ...JSON_TYPE, 'content-encoding': 'br' }],
  ])('is refused with 415: %s', async (_, headers) => {
    expect(await refused({ raw: JSON.stringify(GOOD), headers })).toMatchObject({
      status: 415,
      code: 'unsupported-media-type',
    });
  });

  it('is refused with 415 when it is compressed', async () => {
    const raw = gzipSync(JSON.stringify(GOOD));
    expect(await refused({ raw, headers: { ...JSON_TYPE, 'content-encoding': 'gzip' } })).toMatchObject({
      status: 415,
    });
  });
});

describe('a body that can be read and is not valid', () => {
  it.each<[string, string, string, string]>([
    ['NUL', withNotes(String.raw`\u0000`), '/notes', 'control-character'],
    ['an escape character', withNotes(String.raw`\u001b[31m`), '/notes', 'control-character'],
    ['a C1 control', withNotes('\u0085'), '/notes', 'control-character'],
    ['the first half of a character', withNotes(String.raw`\ud83d`), '/notes', 'invalid-unicode'],
    ['the second half of a character', withNotes(String.raw`\ude00 x`), '/notes', 'invalid-unicode'],
    ['NUL in a key', String.raw`{"\u0000":1}`, '/\u0000', 'control-character'],
    [
      'a right-to-left override in a name',
      '{"name":"A\u202Evsc.exe","archetype":"other"}',
      '/name',
      'control-character',
    ],
    ['a line break in a name', String.raw`{"name":"A\nB","archetype":"other"}`, '/name', 'control-character'],
    ['a tab in a name', String.raw`{"name":"A\tB","archetype":"other"}`, '/name', 'control-character'],
    ['a line separator in a name', '{"name":"A\u2028B","archetype":"other"}', '/name', 'control-character'],
    ['__proto__', '{"name":"A","archetype":"other","__proto__":{"admin":true}}', '/__proto__', 'unknown-property'],
    [
      'constructor',
      '{"name":"A","archetype":"other","constructor":{"prototype":{"admin":true}}}',
      '/constructor',
      'unknown-property',
    ],
    ['toString', '{"name":"A","archetype":"other","toString":"x"}', '/toString', 'unknown-property'],
    ...[
      'id',
      'organizationId',
      'organization_id',
      'role',
      'version',
      'etag',
      'createdAt',
      'score',
      'nameKey',
      'statusBeforeArchiving',
      'judgement',
    ].map((name): [string, string, string, string] => [
      `the server's own ${name}`,
      JSON.stringify({ ...GOOD, [name]: 1 }),
      `/${name}`,
      'unknown-property',
    ]),
    ['a number for a text', '{"name":1,"archetype":"other"}', '/name', 'type'],
    ['a list for a text', '{"name":["A"],"archetype":"other"}', '/name', 'type'],
    ['an object for a text', '{"name":{},"archetype":"other"}', '/name', 'type'],
    ['null for a text', '{"name":null,"archetype":"other"}', '/name', 'type'],
    ['a list of one for a word', '{"name":"A","archetype":["other"]}', '/archetype', 'not-in-list'],
    ['a text for a number', '{"name":"A","archetype":"other","tier":"1"}', '/tier', 'not-in-list'],
    ['one character too many', JSON.stringify({ ...GOOD, name: 'x'.repeat(201) }), '/name', 'too-long'],
    ['one emoji too many', JSON.stringify({ ...GOOD, name: '😀'.repeat(201) }), '/name', 'too-long'],
    [
      'one character too many in a long text',
      JSON.stringify({ ...GOOD, notes: 'x'.repeat(4_001) }),
      '/notes',
      'too-long',
    ],
    ['white space only', JSON.stringify({ ...GOOD, name: ' \u00A0\u3000' }), '/name', 'too-short'],
    ['a day that does not exist', JSON.stringify({ ...GOOD, nextReviewOn: '2027-02-29' }), '/nextReviewOn', 'day'],
    ['an id with a brace', JSON.stringify({ ...GOOD, ownerId: `{${randomUUID()}}` }), '/ownerId', 'id'],
  ])('is refused: %s', async (_, raw, pointer, code) => {
    const body = await refused({ raw, headers: JSON_TYPE });
    expect(body).toMatchObject({ status: 422, code: 'invalid-input' });
    expect(body.errors).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it.each([
    ['2^53 + 1', '9007199254740993', 'out-of-range'],
    ['one more than the most', '10000000001', 'out-of-range'],
    ['1e999', '1e999', 'type'],
    ['a fraction', '1.5', 'type'],
    ['less than nothing', '-1', 'out-of-range'],
    ['a text', '"5"', 'type'],
    ['a list', '[5]', 'type'],
    ['true', 'true', 'type'],
  ])('is refused: %s people', async (_, number, code) => {
    const raw = JSON.stringify({ ...buildScope(), peopleCount: 0 }).replace(
      '"peopleCount":0',
      `"peopleCount":${number}`,
    );
    const body = await refused({ raw, headers: JSON_TYPE }, scopes);
    expect(body).toMatchObject({ status: 422, code: 'invalid-input' });
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/peopleCount', code })]);
  });

  it.each(['', 'null', '[]', '[{}]', '"text"', '5', 'true', 'false', '0', '""', '{}'])(
    'is refused: %j for an object',
    async (raw) => {
      expect(await refused({ raw, headers: JSON_TYPE })).toMatchObject({ status: 422, code: 'invalid-input' });
    },
  );

  it('says nothing of what was sent, of SQL or of the code', async () => {
    const secret = 'secret-value-of-the-sender';
    const { text } = await procurement.send<Problem>('POST', '/vendors', {
      json: { name: [secret], archetype: secret },
    });
    expect(text).not.toContain(secret);
    expect(text).not.toMatch(/select|insert|node_modules|\.ts|\.js/i);
  });
});
