import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { ArgumentMetadata } from '@nestjs/common';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import * as fc from 'fast-check';
import type { AssessmentRow } from '../../assessments/assessment-list.repository.js';
import { readJsonBody } from '../../http/json-body.js';
import { createValidationPipe } from '../../http/validation.js';
import type { Question } from '../../questionnaires/question.entity.js';
import { canonicalJson } from '../../signing/canonical-json.js';
import { answeredQuestionnaire, type AnsweredQuestion } from '../../testing/generated-questionnaires.js';
import { loadVerifier } from '../../testing/verifier.js';
import type { Answer } from '../answer.entity.js';
import { previewImport, type ImportPreview } from '../answer-import/import-preview.js';
import { packAnswers, unpackAnswers, type AnswerPackContent } from './answer-pack.js';
import { AnswerPackDto } from './dto/answer-pack.dto.js';

const NOW = new Date('2026-11-26T10:00:00.000Z');
const assessment = {
  vendorName: 'Manila Contact Centre',
  questionnaireKey: 'generated',
  questionnaireVersion: 1,
  questionnaireTitle: { en: 'Generated', 'zh-Hant': '產生' },
} as AssessmentRow;

/** The questions as one request asks them, under ids of its own. */
function asked(entries: readonly AnsweredQuestion[], request: string): Question[] {
  return entries.map(({ question }, position) => ({
    ...question,
    organizationId: 'organization',
    weight: question.weight ?? null,
    questionnaireVersionId: request,
    id: `${request}-${position}`,
    position,
    options: [...question.options],
    sources: [...question.sources],
  }));
}

function saved(entries: readonly AnsweredQuestion[], questions: readonly Question[]): Answer[] {
  return entries.flatMap(({ answer }, index) => {
    const questionId = questions[index]?.id;
    return answer && questionId ? [{ ...answer, questionId, answeredAt: NOW, version: 1 } as Answer] : [];
  });
}

const pack = (questions: readonly Question[], answers: readonly Answer[]): AnswerPackContent =>
  packAnswers({ assessment, questions, submission: null }, answers, NOW);

/** The pack as a file, and as the door and the validation let it in. */
async function throughTheDoor(content: AnswerPackContent): Promise<AnswerPackContent> {
  const file = { format: 'firebreak-answer-pack/1', content, signature: { key: 'k', note: 'n' } };
  const body = readJsonBody(Buffer.from(canonicalJson(file)));
  const metadata: ArgumentMetadata = { type: 'body', metatype: AnswerPackDto };
  return ((await createValidationPipe().transform(body, metadata)) as AnswerPackDto).content;
}

/** What is saved once everything that is offered was confirmed. */
function confirmed({ items }: ImportPreview): Answer[] {
  return items.flatMap(({ question, incoming }) => {
    const { level, unknown, notApplicableReason, comment } = incoming;
    if (!question) return [];
    const answer = { level, unknown, notApplicableReason, comment };
    return [{ ...answer, questionId: question.id, answeredAt: NOW, version: 1 } as Answer];
  });
}

const standings = ({ items }: ImportPreview): string[] => items.map(({ standing }) => standing);

describe('an answer pack that is brought back', () => {
  it('is the same pack, for any questionnaire and any answers', async () => {
    await fc.assert(
      fc.asyncProperty(answeredQuestionnaire(12), async (entries) => {
        const [first, second] = [asked(entries, 'first'), asked(entries, 'second')];
        const content = pack(first, saved(entries, first));
        const arrived = await throughTheDoor(content);
        expect(canonicalJson(arrived)).toBe(canonicalJson(content));
        const preview = previewImport(second, [], unpackAnswers(arrived));
        expect(preview.items.map(({ standing }) => standing)).toEqual(preview.items.map(() => 'ready'));
        expect(preview.missing).toHaveLength(entries.filter(({ answer }) => answer === null).length);
        expect(pack(second, confirmed(preview))).toEqual(content);
      }),
    );
  });

  it('is another one as soon as one answer differs', () => {
    fc.assert(
      fc.property(answeredQuestionnaire(6), (entries) => {
        const questions = asked(entries, 'first');
        const content = pack(questions, saved(entries, questions));
        fc.pre(content.answers.length > 0);
        const [changed, ...rest] = unpackAnswers(content);
        if (!changed) return;
        const other = previewImport(questions, [], [{ ...changed, comment: `${changed.comment ?? ''}.` }, ...rest]);
        expect(pack(questions, confirmed(other))).not.toEqual(content);
      }),
    );
  });

  it('does nothing where the same is saved, and is looked at where the words are others', () => {
    fc.assert(
      fc.property(answeredQuestionnaire(6), (entries) => {
        const questions = asked(entries, 'first');
        const answers = saved(entries, questions);
        const incoming = unpackAnswers(pack(questions, answers));
        expect(standings(previewImport(questions, answers, incoming))).toEqual(incoming.map(() => 'same'));
        const reworded = questions.map((question) => ({
          ...question,
          options: question.options.map((option) => ({
            ...option,
            text: { ...option.text, en: `${option.text.en}!` },
          })),
        }));
        expect(standings(previewImport(reworded, answers, incoming))).toEqual(incoming.map(() => 'reworded'));
        expect(standings(previewImport([], [], incoming))).toEqual(incoming.map(() => 'not_asked'));
        expect(standings(previewImport(questions, [], [...incoming, ...incoming]))).toEqual([
          ...incoming.map(() => 'ready'),
          ...incoming.map(() => 'invalid'),
        ]);
      }),
    );
  });
});

const read = (name: string): Buffer => readFileSync(new URL(`../../../../../docs/${name}`, import.meta.url));

describe('what docs/ANSWER-PACK.md says', () => {
  const schema = JSON.parse(read('answer-pack.schema.json').toString()) as object;
  const example = JSON.parse(read('answer-pack.example.json').toString()) as { content: object };
  const ajv = new Ajv({ strict: false });
  formats.default(ajv);
  const fits = ajv.compile(schema);

  it('holds for its example, which verifies', async () => {
    expect(fits(example)).toBe(true);
    expect(fits({ ...example, content: { ...example.content, vendor: 7 } })).toBe(false);
    expect((await loadVerifier())(read('answer-pack.example.json'), null).signer).toBe('firebreak.example');
  });

  it('holds for any pack', () => {
    fc.assert(
      fc.property(answeredQuestionnaire(6), (entries) => {
        const questions = asked(entries, 'first');
        const content: unknown = JSON.parse(canonicalJson(pack(questions, saved(entries, questions))));
        expect(fits({ ...example, content })).toBe(true);
      }),
    );
  });
});
