import {
  asOwnQuestion,
  definedQuestion,
  isSameContent,
  libraryQuestion,
  LIBRARY_QUESTIONS,
  ownQuestionKey,
} from '@firebreak/domain';
import type { Measure, OwnQuestion, TemplateContent, TemplateQuestion } from '@firebreak/domain';

const NO_WORDS = { en: '', 'zh-Hant': '' };

/** A questionnaire of which nothing is written yet. */
export const EMPTY_CONTENT: TemplateContent = { title: NO_WORDS, description: NO_WORDS, questions: [] };

/** The measure of a question that is written. */
export function measureOf({ key, own }: TemplateQuestion): Measure {
  return definedQuestion({ key, own }).measure;
}

/** Puts the library's questions with these keys at the end, as far as they are not there. */
export function withLibrary(content: TemplateContent, keys: ReadonlySet<string>): TemplateContent {
  const present = new Set(content.questions.map(({ key }) => key));
  const added = LIBRARY_QUESTIONS.filter(({ key }) => keys.has(key) && !present.has(key));
  return { ...content, questions: [...content.questions, ...added.map(({ key }) => ({ key, own: null }))] };
}

/** Puts an empty question of one's own at the end; gives its key beside the content. */
export function withNewQuestion(content: TemplateContent, measure: Measure): readonly [TemplateContent, string] {
  const key = newKey();
  const own: OwnQuestion = {
    measure,
    appliesWhen: 'always',
    weight: 1,
    text: NO_WORDS,
    why: NO_WORDS,
    options: [NO_WORDS, NO_WORDS, NO_WORDS, NO_WORDS, NO_WORDS],
  };
  return [{ ...content, questions: [...content.questions, { key, own }] }, key];
}

/** Puts one's own question in the place of one of the library, with its words to begin with; gives its key as well. */
export function asOwn(content: TemplateContent, libraryKey: string): readonly [TemplateContent, string] {
  const question = libraryQuestion(libraryKey);
  if (question === undefined) return [content, libraryKey];
  const key = newKey();
  const own = asOwnQuestion(question);
  const questions = content.questions.map((asked) => (asked.key === libraryKey ? { key, own } : asked));
  return [{ ...content, questions }, key];
}

/** Changes a question of one's own. */
export function withOwn(content: TemplateContent, key: string, change: Partial<OwnQuestion>): TemplateContent {
  const questions = content.questions.map((asked) =>
    asked.key === key && asked.own !== null ? { key, own: { ...asked.own, ...change } } : asked,
  );
  return { ...content, questions };
}

/** Takes a question out. */
export function without(content: TemplateContent, key: string): TemplateContent {
  return { ...content, questions: content.questions.filter((asked) => asked.key !== key) };
}

/** Puts a question back at its place, unless it is there. */
export function putBack(content: TemplateContent, question: TemplateQuestion, index: number): TemplateContent {
  if (content.questions.some(({ key }) => key === question.key)) return content;
  return { ...content, questions: content.questions.toSpliced(index, 0, question) };
}

/** Moves a question to the place of another one of its measure. */
export function moved(content: TemplateContent, key: string, target: string): TemplateContent {
  const from = content.questions.findIndex((asked) => asked.key === key);
  const to = content.questions.findIndex((asked) => asked.key === target);
  const question = content.questions[from];
  if (question === undefined || to === -1) return content;
  return { ...content, questions: content.questions.toSpliced(from, 1).toSpliced(to, 0, question) };
}

/**
 * Puts what I changed since `base` on top of what somebody else made of it meanwhile. Of a question that both changed
 * mine stays, and nothing that either wrote is dropped unless one of them took it out.
 */
export function merged(base: TemplateContent, mine: TemplateContent, theirs: TemplateContent): TemplateContent {
  const ofBase = byKey(base);
  const ofMine = byKey(mine);
  const ofTheirs = byKey(theirs);
  const kept = theirs.questions.flatMap((asked) => {
    const my = ofMine.get(asked.key);
    const was = ofBase.get(asked.key);
    if (my === undefined) return was === undefined || !isSame(was, asked) ? asked : [];
    return was === undefined || isSame(was, my) ? asked : my;
  });
  // Mine that they do not have: new ones, and those that they took out while I rewrote them.
  const further = mine.questions.filter((my) => {
    const was = ofBase.get(my.key);
    return !ofTheirs.has(my.key) && (was === undefined || !isSame(was, my));
  });
  return {
    title: isEqual(base.title, mine.title) ? theirs.title : mine.title,
    description: isEqual(base.description, mine.description) ? theirs.description : mine.description,
    questions: [...kept, ...further],
  };
}

function byKey({ questions }: TemplateContent): ReadonlyMap<string, TemplateQuestion> {
  return new Map(questions.map((asked) => [asked.key, asked]));
}

function isSame(a: TemplateQuestion, b: TemplateQuestion): boolean {
  return isSameContent({ ...EMPTY_CONTENT, questions: [a] }, { ...EMPTY_CONTENT, questions: [b] });
}

function isEqual(a: TemplateContent['title'], b: TemplateContent['title']): boolean {
  return a.en === b.en && a['zh-Hant'] === b['zh-Hant'];
}

function newKey(): string {
  return ownQuestionKey(crypto.getRandomValues(new Uint8Array(8)));
}
