/** Which notices the page shows, as it stands in its address. */
export interface NoticeFilters {
  /** Those that were read, too. */
  readonly all?: true;
}

/** Reads the address; whatever it does not know is left out. */
export function readNoticeFilters(search: Readonly<Record<string, unknown>>): NoticeFilters {
  return search['all'] === true ? { all: true } : {};
}
