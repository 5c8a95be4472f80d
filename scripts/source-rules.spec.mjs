import { describe, expect, it } from '@jest/globals';
import { root } from './prepare.mjs';
import { brokenRules, readSources } from './source-rules.mjs';

describe('the sources of what runs in production', () => {
  it('run no text, no shell and no program but the database and the signer, and name no weak algorithm', () => {
    const sources = readSources(root);
    expect(sources.length).toBeGreaterThan(1_000);
    expect(sources.flatMap(({ path, text }) => brokenRules(path, text))).toEqual([]);
  });

  it.each([
    ['runs text as code', 'const sum = eval(formula);'],
    ['runs text as code', "const sum = new Function('return 1');"],
    ['writes markup into a page', 'element.innerHTML = name;'],
    ['writes markup into a page', '<p dangerouslySetInnerHTML={{ __html: name }} />'],
    ['listens to other windows', "window.addEventListener('message', take);"],
    ['guesses badly', 'const code = Math.random();'],
    ['names another algorithm', "createHash('md5').update(text)"],
    ['names another algorithm', "createCipheriv('aes-256-cbc', key, nonce)"],
    ['names another algorithm', 'createHash(algorithm)'],
    ['takes any certificate', 'connect({ rejectUnauthorized: false })'],
    ['starts a program', "import { spawn } from 'node:child_process';"],
    ['hands a command to a shell', "spawn('ls', [name], { shell: true })"],
  ])('would be noticed if one %s: %s', (name, text) => {
    expect(brokenRules('apps/api/src/vendors/vendors.service.ts', text)).toEqual([
      `apps/api/src/vendors/vendors.service.ts ${name}.`,
    ]);
  });
});
