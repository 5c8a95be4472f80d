/** Things under the days of the reader's time zone on which they happened, in their order. */
export function groupByDay<Item>(
  items: readonly Item[],
  instantOf: (item: Item) => string,
): readonly { readonly day: string; readonly items: readonly Item[] }[] {
  const days = new Map<string, Item[]>();
  for (const item of items) {
    const day = new Date(instantOf(item)).toDateString();
    days.set(day, [...(days.get(day) ?? []), item]);
  }
  return [...days].map(([day, ofDay]) => ({ day, items: ofDay }));
}
