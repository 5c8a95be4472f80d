import type { LocalizedText } from '../questionnaire/question.js';
import type { AccessType, Measure, Pathway } from '../vocabulary.js';
import { ACCESS_TYPES, DATA_CATEGORIES, MEASURES, PATHWAYS } from '../vocabulary.js';
import { apportion } from './apportion.js';
import type { Assessment } from './assess.js';
import type { Contributions, QuestionContribution } from './contributions.js';
import type { JudgementLine } from './judgement.js';
import {
  asSentence,
  assumedText,
  dataText,
  measureText,
  pathwayText,
  powerText,
  SERVICE_TEXT,
} from './texts/line-texts.js';
import { expectedPhrase, weakPhrase } from './texts/question-phrase.js';

/** Answers up to this level are named as weak. */
const WEAK_UP_TO_LEVEL = 1;

/**
 * Lists the sum: what is exposed, what each measure takes off it, and the weak answers that take off nothing. The points
 * add up to the residual score exactly.
 */
export function linesOf(assessment: Assessment, contributions: Contributions): readonly JudgementLine[] {
  return [
    ...exposureLines(assessment, contributions),
    ...measureLines(assessment, contributions),
    ...weakAnswerLines(assessment, contributions),
  ];
}

function exposureLines(assessment: Assessment, { pathways, harms }: Contributions): readonly JudgementLine[] {
  const { inherent, compiled, assumedAccess } = assessment;
  const { sources } = compiled.model;
  const points = apportion(inherent.score, [...pathways, ...harms]);
  const texts = [...PATHWAYS.map((pathway) => describePathway(pathway, assessment)), ...describeHarms(assessment)];
  const keys = [...PATHWAYS.map((pathway) => `exposure.${pathway}`), 'harm.data', 'harm.power', 'harm.service'];
  const origins = [...PATHWAYS.map(() => sources.accessTypes), sources.data, sources.accessTypes, sources.serviceHarm];
  const fact = assumedAccess ? 'archetype' : leadingScope(assessment);
  return [...pathways, ...harms].flatMap((part, index) => {
    const text = texts[index];
    if (part === 0 || text === undefined) return [];
    return {
      key: keys[index] ?? '',
      points: points[index] ?? 0,
      text: assumedAccess ? assumedText(text) : text,
      fact,
      source: origins[index] ?? '',
    };
  });
}

function describePathway(pathway: Pathway, { facts, compiled, scopes }: Assessment): LocalizedText {
  const weights = compiled.model.accessTypes;
  const ways = accessTypesOf(scopes)
    .filter((accessType) => (weights[accessType].exposure[pathway] ?? 0) > 0)
    .toSorted((a, b) => (weights[b].exposure[pathway] ?? 0) - (weights[a].exposure[pathway] ?? 0));
  return pathwayText(pathway, facts.archetype, ways.slice(0, 2));
}

function describeHarms({ compiled, scopes }: Assessment): readonly LocalizedText[] {
  const { data, accessTypes } = compiled.model;
  const categories = DATA_CATEGORIES.filter((category) =>
    scopes.some(({ dataCategories }) => dataCategories.includes(category)),
  ).toSorted((a, b) => data[b].sensitivity - data[a].sensitivity);
  const holding = scopes.filter(({ dataCategories }) => dataCategories.length > 0);
  const people = holding.some(({ peopleCount }) => peopleCount === null)
    ? null
    : holding.reduce((most, { peopleCount }) => Math.max(most, peopleCount ?? 0), 0);
  const ways = accessTypesOf(scopes).toSorted((a, b) => accessTypes[b].power - accessTypes[a].power);
  return [
    dataText(categories.slice(0, 3), people, ways.includes('crm_bulk_read')),
    powerText(ways.slice(0, 2)),
    SERVICE_TEXT,
  ];
}

function accessTypesOf(scopes: Assessment['scopes']): readonly AccessType[] {
  return ACCESS_TYPES.filter((accessType) => scopes.some((scope) => scope.accessTypes.includes(accessType)));
}

/** The widest scope stands for all; its id makes the choice the same whatever the order. */
function leadingScope({ scopes, compiled }: Assessment): string {
  const { reach } = compiled.model;
  const [first] = scopes.toSorted(
    (a, b) => reach[b.accessLevel] - reach[a.accessLevel] || (a.id < b.id ? -1 : Number(a.id > b.id)),
  );
  return first === undefined ? 'archetype' : `scope:${first.id}`;
}

function measureLines(
  { inherent, residual, compiled }: Assessment,
  { questions }: Contributions,
): readonly JudgementLine[] {
  const asked = MEASURES.filter((measure) => questions.some(({ reading }) => reading.question.measure === measure));
  const byMeasure = asked.map((measure) => questions.filter(({ reading }) => reading.question.measure === measure));
  const points = apportion(
    inherent.score - residual.score,
    byMeasure.map((group) => group.reduce((sum, { taken }) => sum + taken, 0)),
  );
  return asked.map((measure, index) =>
    measureLine(measure, points[index] ?? 0, byMeasure[index] ?? [], compiled.model.sources.damping),
  );
}

function measureLine(
  measure: Measure,
  points: number,
  group: readonly QuestionContribution[],
  source: string,
): JudgementLine {
  const decisive = byWhatIsMissing(group).find(({ reading }) => isWeak(reading) || reading.answer?.level == null);
  const question = decisive?.reading.question;
  const heldBack =
    decisive === undefined || question === undefined
      ? undefined
      : isWeak(decisive.reading)
        ? ({ cause: 'weak', phrase: weakPhrase(question) } as const)
        : ({ cause: 'unanswered', phrase: expectedPhrase(question) } as const);
  return {
    key: `control.${measure}`,
    points: points === 0 ? 0 : -points,
    text: measureText(measure, points > 0, heldBack),
    fact: question === undefined ? 'model' : `answer:${question.key}`,
    source,
  };
}

function weakAnswerLines({ compiled }: Assessment, { questions }: Contributions): readonly JudgementLine[] {
  return byWhatIsMissing(questions.filter(({ reading }) => isWeak(reading))).map(({ reading: { question } }) => ({
    key: `weak.${question.key}`,
    points: 0,
    text: asSentence(weakPhrase(question)),
    fact: `answer:${question.key}`,
    source: compiled.model.sources.levelStrength,
  }));
}

function isWeak({ answer }: QuestionContribution['reading']): boolean {
  return answer !== undefined && answer.level !== null && answer.level <= WEAK_UP_TO_LEVEL;
}

/** Known weaknesses first, then by how much a better answer could still take off; keys settle ties. */
function byWhatIsMissing(questions: readonly QuestionContribution[]): readonly QuestionContribution[] {
  return questions.toSorted(
    (a, b) =>
      Number(isWeak(b.reading)) - Number(isWeak(a.reading)) ||
      missing(b) - missing(a) ||
      (a.reading.question.key < b.reading.question.key ? -1 : 1),
  );
}

function missing({ capacity, taken }: QuestionContribution): number {
  return capacity - taken;
}
