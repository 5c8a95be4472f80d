import type { AdjustmentProblem, ModelAdjustments, ModelConstant, RiskModel } from '@firebreak/domain';
import { adjustableConstants, adjustmentProblems } from '@firebreak/domain';

/** What was typed for constants, by key; a constant that is not named is as published. */
export type DraftEntries = Readonly<Record<string, string>>;

/** A model as it is being made. */
export interface ModelDraft {
  readonly constants: readonly ModelConstant[];
  /** What differs from the published model. A text that is no whole number stands for a number that cannot be. */
  readonly adjustments: ModelAdjustments;
  readonly problems: ReadonlyMap<string, AdjustmentProblem>;
}

const WHOLE_NUMBER = /^\d{1,12}$/;

/** Reads what was typed. */
export function readDraft(base: RiskModel, entries: DraftEntries): ModelDraft {
  const constants = adjustableConstants(base);
  const published = new Map(constants.map(({ key, value }) => [key, value]));
  const adjustments = Object.fromEntries(
    Object.entries(entries)
      .map(([key, typed]) => [key, WHOLE_NUMBER.test(typed.trim()) ? Number(typed) : Number.NaN] as const)
      .filter(([key, value]) => published.has(key) && value !== published.get(key)),
  );
  const problems = new Map(adjustmentProblems(base, adjustments).map((problem) => [problem.key, problem]));
  return { constants, adjustments, problems };
}

/** What to type to get these adjustments. */
export function entriesOf(adjustments: ModelAdjustments): DraftEntries {
  return Object.fromEntries(Object.entries(adjustments).map(([key, value]) => [key, String(value)]));
}

/** One row of constants in a table. */
interface ConstantRow {
  readonly row: string;
  readonly cells: readonly ModelConstant[];
}

/** The constants of one part as rows of a table, and its columns; none where rows have one number each. */
export function rowsOf(constants: readonly ModelConstant[]): { columns: readonly string[]; rows: ConstantRow[] } {
  const rows = new Map<string, ModelConstant[]>();
  for (const constant of constants) {
    const row = constant.row ?? '';
    rows.set(row, [...(rows.get(row) ?? []), constant]);
  }
  const columns = [...new Set(constants.flatMap(({ column }) => (column === null ? [] : [column])))];
  return { columns, rows: [...rows].map(([row, cells]) => ({ row, cells })) };
}
