import type { ModelConstant } from './adjustable-constants.js';
import { adjustableConstants } from './adjustable-constants.js';
import type { RiskModel } from './risk-model.js';

/** Constants that an organisation sets differently from a published model, by their keys. */
export type ModelAdjustments = Readonly<Record<string, number>>;

/** A model of an organisation's own: a published one, and what it sets differently. */
export interface ModelDefinition {
  readonly version: string;
  readonly baseVersion: string;
  readonly adjustments: ModelAdjustments;
}

/** Why a constant cannot be set so. */
export interface AdjustmentProblem {
  readonly key: string;
  readonly problem: 'unknown' | 'out-of-range' | 'below-previous';
  /** The constant as the published model has it; nothing for an unknown key. */
  readonly constant: ModelConstant | null;
}

/** Source of a constant that an organisation has set itself. */
export const SET_BY_ORGANIZATION = 'set by the organisation';

/**
 * Gives what is wrong with adjustments, by key: unknown constants, numbers that are not whole or outside of their range,
 * and higher steps that would count for less than the one before. None when a model can be made of them.
 */
export function adjustmentProblems(base: RiskModel, adjustments: ModelAdjustments): readonly AdjustmentProblem[] {
  const constants = new Map(adjustableConstants(base).map((constant) => [constant.key, constant]));
  const valueOf = (key: string) => adjustments[key] ?? constants.get(key)?.value ?? 0;
  const unknown = Object.keys(adjustments).filter((key) => !constants.has(key));
  const problems: AdjustmentProblem[] = unknown.map((key) => ({ key, problem: 'unknown', constant: null }));
  for (const constant of constants.values()) {
    const { key, min, max, atLeast } = constant;
    const value = valueOf(key);
    if (!Number.isInteger(value) || value < min || value > max) {
      problems.push({ key, problem: 'out-of-range', constant });
    } else if (atLeast !== null && value < valueOf(atLeast)) {
      problems.push({ key, problem: 'below-previous', constant });
    }
  }
  return problems;
}

/** Gives what truly differs from the published model, in reading order. */
export function differingAdjustments(base: RiskModel, adjustments: ModelAdjustments): ModelAdjustments {
  return Object.fromEntries(
    adjustableConstants(base)
      .map(({ key, value }) => [key, adjustments[key] ?? value, value] as const)
      .filter(([, set, published]) => set !== published)
      .map(([key, set]) => [key, set]),
  );
}

/**
 * Gives the published model with other constants; parts in which one differs say so as their source. Throws RangeError
 * for adjustments that have problems.
 */
export function adjustedModel(base: RiskModel, { version, adjustments }: ModelDefinition): RiskModel {
  const [problem] = adjustmentProblems(base, adjustments);
  if (problem !== undefined) throw new RangeError(`Constant ${problem.key} cannot be set so: ${problem.problem}`);
  let model: RiskModel = { ...base, version };
  for (const { key, part, path } of adjustableConstants(base)) {
    const value = adjustments[key];
    if (value === undefined) continue;
    model = replaceAt(model, path, value);
    model = replaceAt(model, ['sources', part], SET_BY_ORGANIZATION);
  }
  return model;
}

/** A copy with another value at a place; what is not on the way there is shared. */
function replaceAt<Node>(node: Node, [name, ...rest]: readonly string[], value: unknown): Node {
  if (name === undefined) return value as Node;
  if (Array.isArray(node)) return node.with(Number(name), replaceAt<unknown>(node[Number(name)], rest, value)) as Node;
  return { ...node, [name]: replaceAt(node[name as keyof Node], rest, value) };
}
