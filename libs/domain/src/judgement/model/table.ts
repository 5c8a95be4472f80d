import type { TableNode } from './risk-model.js';

/** Reads a rising table at `at` with straight lines between its nodes, rounded down; outside it gives the nearest end. */
export function readTable(table: readonly TableNode[], at: number): number {
  let left: TableNode | undefined;
  for (const right of table) {
    if (at <= right.at) {
      if (left === undefined || at === right.at) return right.value;
      return left.value + Math.floor(((right.value - left.value) * (at - left.at)) / (right.at - left.at));
    }
    left = right;
  }
  return left?.value ?? 0;
}
