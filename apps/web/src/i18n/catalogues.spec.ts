import { describe, expect, it } from '@jest/globals';
import { parse } from '@formatjs/icu-messageformat-parser';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '@firebreak/domain';
import type { Catalogue } from './catalogue';

const sources = join(import.meta.dirname, '..');
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.messages.ts'),
);

/** The names of the values a message needs, found anywhere in it, plural branches included. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit);
    else if (typeof node === 'object' && node !== null) {
      const element: Record<string, unknown> = { ...node };
      // In the parser's tree 0 is literal text and 7 the number sign; all other kinds carry an argument's name.
      if (typeof element['type'] === 'number' && ![0, 7].includes(element['type'])) names.add(String(element['value']));
      Object.values(element).forEach(visit);
    }
  };
  visit(parse(message));
  return [...names].toSorted();
}

describe('the message catalogues', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(4);
  });

  describe.each(files)('%s', (file) => {
    it('says the same with the same values in every language', async () => {
      const module: Record<string, Catalogue> = await import(join(sources, file));
      const catalogues = Object.values(module);
      expect(catalogues.length).toBeGreaterThan(0);
      for (const catalogue of catalogues) {
        for (const [key, message] of Object.entries(catalogue)) {
          expect([key, Object.keys(message).toSorted()]).toEqual([key, LOCALES.toSorted()]);
          expect([key, argumentsOf(message['zh-Hant'])]).toEqual([key, argumentsOf(message.en)]);
          expect([key, message.en.trim() !== '' && message['zh-Hant'].trim() !== '']).toEqual([key, true]);
        }
      }
    });
  });
});
