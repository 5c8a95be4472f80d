import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@firebreak/domain';
import * as fc from 'fast-check';
import { readJsonBody, textIssue } from './json-body.js';

const read = (text: string): unknown => readJsonBody(Buffer.from(text, 'utf8'));

function refusal(text: string): string {
  try {
    read(text);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'taken';
}

const names = fc.string({ unit: 'grapheme' }).filter((name) => !(name in Object.prototype) && textIssue(name) === null);
const texts = fc.string({ unit: 'grapheme' }).filter((text) => textIssue(text) === null);
const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.oneof(texts, fc.boolean(), fc.constant(null), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(names, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

describe('reading a JSON body', () => {
  it('gives what JSON.parse gives, however it is spaced and escaped', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(0, 1, '\t'), fc.boolean(), (value, space, escaped) => {
        const text = JSON.stringify(value, null, space);
        const sent = escaped
          ? text.replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
          : text;
        expect(read(sent)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('takes no text that JSON.parse refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'a',
      '1',
      '-',
      '.',
      'e',
      'true',
      'null',
      ' ',
      '\n',
      '"k"',
      '"k":',
      '\\u00',
      'é',
    );
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), (parts) => {
        const text = parts.join('');
        const isJson = canParse(text);
        const code = refusal(text);
        if (!isJson) expect(['malformed-json', 'duplicate-key']).toContain(code);
        else expect(['taken', 'duplicate-key', 'invalid-input']).toContain(code);
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds a key that stands twice at any depth, however it is written', () => {
    fc.assert(
      fc.property(
        names,
        values,
        values,
        fc.array(fc.constantFrom('list', 'object'), { maxLength: 12 }),
        fc.boolean(),
        (name, one, two, path, escaped) => {
          const key = JSON.stringify(name);
          const again = escaped
            ? `"${[...name].map((character) => [...Array(character.length).keys()].map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('')).join('')}"`
            : key;
          const core = `{${key}:${JSON.stringify(one)},"other key":0 , ${again} : ${JSON.stringify(two)}}`;
          const nested = path.reduce((inner, kind) => (kind === 'list' ? `[0,${inner}]` : `{"in":${inner}}`), core);
          fc.pre(name !== 'other key');
          expect(refusal(nested)).toBe('duplicate-key');
        },
      ),
    );
  });

  it('lets the same key stand in different objects and as a value', () => {
    expect(read('{"a":{"a":"a"},"b":[{"a":1},{"a":2}],"c":"\\"a\\":"}')).toEqual({
      a: { a: 'a' },
      b: [{ a: 1 }, { a: 2 }],
      c: '"a":',
    });
  });

  it('gives undefined for nothing', () => {
    expect(readJsonBody(Buffer.alloc(0))).toBeUndefined();
  });

  it.each([20, 21])('takes a nesting of 20 and no more: %i', (depth) => {
    expect(refusal('['.repeat(depth) + ']'.repeat(depth))).toBe(depth === 20 ? 'taken' : 'too-deep');
  });

  it.each([9_999, 10_000])('takes ten thousand values and no more: a list of %i', (length) => {
    expect(refusal(`[${Array(length).fill('0').join(',')}]`)).toBe(length === 9_999 ? 'taken' : 'too-large');
  });

  it('refuses bytes that are no UTF-8, wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.nat(8),
        fc.constantFrom([0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf8], [0xe2, 0x82]),
        (place, bytes) => {
          const good = Buffer.from('{"a":"bc"}');
          const bad = Buffer.concat([good.subarray(0, place), Buffer.from(bytes), good.subarray(place)]);
          expect(() => readJsonBody(bad)).toThrow(expect.objectContaining({ code: 'invalid-encoding' }));
        },
      ),
    );
  });

  it('names every text that cannot be stored by its place', () => {
    try {
      read(String.raw`{"a/b":["x","\u0000"],"~":{"c":"\ud800"},"__proto__":1}`);
      throw new Error('It was taken.');
    } catch (error) {
      expect(error).toMatchObject({
        code: 'invalid-input',
        issues: [
          { pointer: '/a~1b/1', code: 'control-character' },
          { pointer: '/~0/c', code: 'invalid-unicode' },
          { pointer: '/__proto__', code: 'unknown-property' },
        ],
      });
    }
  });
});

function canParse(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
