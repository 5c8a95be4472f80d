/** The number of rows behind a list: exact, or a lower bound where counting would cost too much. */
export type Total = number | { readonly atLeast: number };

/** The exact number of rows, or the least that there are. */
export function countOf(total: Total): number {
  return typeof total === 'number' ? total : total.atLeast;
}
