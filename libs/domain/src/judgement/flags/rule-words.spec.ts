import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { FLAG_RULES } from './flags-of.js';
import type { FlagRule } from './flag-rule.js';
import type { ScopeCondition } from './scope-condition.js';
import { FAR_LEVELS } from './scope-condition.js';

const DOCUMENT = readFileSync(join(import.meta.dirname, '../../../../../docs/MODEL.md'), 'utf8');

const quoted = (words: readonly string[]) =>
  (words.length > 1 ? 'one of ' : '') + words.map((word) => `\`${word}\``).join(', ');

/** A condition as docs/MODEL.md says it. */
function wordsOf(condition: ScopeCondition): string {
  const { accessTypes, accessLevels, data, humanChannel, canResetCredentials, critical, archetypes, peopleFrom } =
    condition;
  const fromModerate = accessLevels?.join() === FAR_LEVELS.join();
  return [
    accessTypes && (accessTypes === 'any' ? 'any way in' : quoted(accessTypes)),
    accessLevels && (fromModerate ? 'level from `moderate`' : `level ${quoted(accessLevels)}`),
    data && (data === 'personal' ? 'people’s data' : quoted(data)),
    humanChannel && 'people who answer',
    canResetCredentials && 'right to reset credentials',
    critical && 'critical',
    archetypes && `kind ${quoted(archetypes)}`,
    peopleFrom !== undefined && `${peopleFrom.toLocaleString('en')} people or more`,
  ]
    .filter(Boolean)
    .join(' and ');
}

function rowOf({ key, exposedBy, andBy, evenEnded, clearedAt, byContract, severity }: FlagRule): string {
  const exposure = [exposedBy, ...(andBy ? [andBy] : [])]
    .map((any) => any.map(wordsOf).join(' **or** '))
    .join(' **and, perhaps in another scope,** ');
  const cleared = Object.entries(clearedAt).map(([question, level]) => `${question} at ${level}`);
  const cells = [
    `\`${key}\``,
    exposure + (evenEnded ? ', even ended' : ''),
    [...cleared, ...(byContract ? ['contract'] : [])].join(', '),
    Object.entries(severity)
      .map(([cause, loudness]) => `${cause}: ${loudness}`)
      .join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

const plain = (row: string) => row.replaceAll(/\s+/g, ' ').trim();

it('docs/MODEL.md lists every rule as it is', () => {
  const [, after = ''] = DOCUMENT.split('<!-- table: flags -->');
  const [, table = ''] = /\n((?:\|.*\n)+)/.exec(after) ?? [];
  const documented = table.trim().split('\n').slice(2);
  expect(documented.map(plain)).toEqual(FLAG_RULES.map(rowOf));
});
