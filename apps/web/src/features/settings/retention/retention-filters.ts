/** Reads from an address whether only vendors on hold are shown, dropping everything else. */
export function readRetentionFilters(search: Record<string, unknown>): { held?: true } {
  return search['held'] === true ? { held: true } : {};
}
