import type { Locale } from '@firebreak/domain';

/** What was changed of one vendor's row. */
export interface SendingEdit {
  readonly questionnaireId?: string;
  readonly email?: string;
  readonly name?: string;
  /** Taken off the list by hand. */
  readonly leftOut?: boolean;
}

/** Vendors that are to be sent questionnaires, and what was chosen so far. */
export interface SendingList {
  readonly vendorIds: readonly string[];
  readonly dueOn?: string;
  readonly locale?: Locale;
  readonly showsPrevious?: boolean;
  /** The same for every vendor; what fits each unless said. */
  readonly questionnaireId?: string;
  readonly edits: Readonly<Record<string, SendingEdit>>;
}

const placeOf = (id: string): string => `firebreak.sending.${id}`;

/** Begins a list in this tab and gives the id under which its page finds it; it goes when the tab is closed. */
export function beginSendingList(vendorIds: readonly string[]): string {
  const id = crypto.randomUUID();
  keepSendingList(id, { vendorIds, edits: {} });
  return id;
}

/** Keeps a list as it is now, so that a reload loses nothing. */
export function keepSendingList(id: string, list: SendingList): void {
  sessionStorage.setItem(placeOf(id), JSON.stringify(list));
}

/** The list that was begun in this tab; null for one of elsewhere. */
export function readSendingList(id: string): SendingList | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(id)) ?? 'null');
    return isSendingList(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isSendingList(value: unknown): value is SendingList {
  return typeof value === 'object' && value !== null && 'vendorIds' in value && 'edits' in value;
}
