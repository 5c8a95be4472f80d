/** Rows that one statement takes. */
const BATCH = 500;

/** The items in pieces that one statement can take. */
export function batches<Item>(items: readonly Item[]): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, at) => items.slice(at * BATCH, (at + 1) * BATCH));
}
