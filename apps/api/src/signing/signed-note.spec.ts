import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import * as fc from 'fast-check';
import { openNote, readVerifierKey, signNote, verifierKeyOf, writeVerifierKey } from './signed-note.js';

/** The example of Go's golang.org/x/mod/sumdb/note, where the format comes from. */
const KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const NOTE = `${TEXT}
— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

const { privateKey } = generateKeyPairSync('ed25519');
const ours = verifierKeyOf('firebreak.example', privateKey);

describe('a signed note', () => {
  it('that others have signed is read, and not when a letter differs', () => {
    const key = readVerifierKey(KEY);
    if (key === null) throw new Error('The key was not read.');
    expect(writeVerifierKey(key)).toBe(KEY);
    expect(openNote(NOTE, key)).toBe(TEXT);
    expect(openNote(NOTE.replace('problem', 'Problem'), key)).toBeNull();
    expect(openNote(NOTE, ours)).toBeNull();
  });

  it('gives back whatever was signed, to the byte', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const text = `${words}\n`;
        expect(openNote(signNote(text, ours.name, privateKey), ours)).toBe(text);
      }),
    );
  });

  it('is refused with one character put elsewhere, wherever', () => {
    const note = signNote('firebreak-receipt/1\nabc\n', ours.name, privateKey);
    const damaged = Array.from(note, (_, index) => `${note.slice(0, index)}~${note.slice(index + 1)}`);
    expect(damaged.filter((other) => openNote(other, ours) !== null)).toEqual([]);
  });
});

describe('a public key in words', () => {
  it.each([
    ['another id', KEY.replace('c74f20a3', 'c74f20a4')],
    ['another name', KEY.replace('Peter', 'Pater')],
    ['another algorithm', KEY.replace('+ARpc', '+AhpC')],
    ['no key', 'PeterNeumann'],
    ['nothing', ''],
    ['a blank in the name', `Peter ${KEY}`],
  ])('is none with %s', (_, text) => expect(readVerifierKey(text)).toBeNull());
});
