import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { QuestionFacts, VendorFacts } from './facts.js';
import { judge } from './judge.js';
import { MODELS } from './model/models.js';
import type { RiskModel } from './model/risk-model.js';

/**
 * What every published model said of 250 generated vendors when it was published, questions of that day included. An old
 * version gives its old results for ever; so a difference is corrected in the code and never in these files. The results
 * of a new model are written once, by `WRITE_NEW_RESULTS=1 npm test -- published-models`.
 */
const FOLDER = join(import.meta.dirname, '../testing/published');
const read = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const linesOf = (text: string) => text.trimEnd().split('\n');

const QUESTIONS: readonly QuestionFacts[] = JSON.parse(read('questions.json'));
const FACTS = linesOf(read('facts.jsonl')).map((line): VendorFacts => ({ ...JSON.parse(line), questions: QUESTIONS }));

/** What people read may be said better one day; what was found may not change. */
const WORDS = new Set(['text', 'reason', 'clearedBy', 'change', 'source']);

/** One line: where the vendor stands, for people, and a digest of everything that was found. */
function resultOf(facts: VendorFacts, model: RiskModel): string {
  const judgement = judge(facts, model, { explain: true, levers: true });
  const found = JSON.stringify(judgement, (key, value: unknown) => (WORDS.has(key) ? undefined : value));
  const { band, score, best } = judgement.residual;
  const digest = createHash('sha256').update(found).digest('hex').slice(0, 16);
  return `${band} ${score}, at best ${best.band} ${best.score}, ${judgement.flags.length} flags, ${digest}`;
}

describe.each(MODELS)('model $version', (model) => {
  const file = `${model.version}.txt`;
  const results = () => FACTS.map((facts) => resultOf(facts, model));

  it('says of every vendor what it said when it was published', () => {
    if (process.env['WRITE_NEW_RESULTS'] === '1' && !existsSync(join(FOLDER, file))) {
      writeFileSync(join(FOLDER, file), `${results().join('\n')}\n`, { flag: 'wx' });
    }
    expect(results()).toEqual(linesOf(read(file)));
  });

  it('is told from another by these vendors', () => {
    const other = { ...model, doorGuard: model.doorGuard - 1 };
    expect(FACTS.map((facts) => resultOf(facts, other))).not.toEqual(linesOf(read(file)));
  });
});
