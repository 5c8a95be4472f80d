/** A tag as it is kept: NFC, without spaces around it, single spaces within. */
export function normalizeTag(tag: string): string {
  return tag.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
}

/** A tag as it is compared: upper and lower case are the same. */
export function tagKey(tag: string): string {
  return normalizeTag(tag).toLowerCase();
}

/** The tags with those of `more` that are not among them yet. */
export function withTags(tags: readonly string[], more: readonly string[]): string[] {
  const byKey = new Map([...tags, ...more].toReversed().map((tag) => [tagKey(tag), normalizeTag(tag)]));
  return [...new Set([...tags, ...more].map(tagKey))].map((key) => byKey.get(key) ?? key);
}

/** The tags without those that are to go. */
export function withoutTags(tags: readonly string[], gone: readonly string[]): string[] {
  const keys = new Set(gone.map(tagKey));
  return tags.filter((tag) => !keys.has(tagKey(tag)));
}
