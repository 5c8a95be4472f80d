import { lettersOf } from './fields.js';

/** What a company's name ends with and people leave out. */
const SUFFIX =
  /(?:limited|ltd|incorporated|inc|llc|llp|plc|corporation|corp|company|co|gmbh|ag|sa|bv|nv|pty|pte|sdnbhd|股份有限公司|有限責任公司|有限公司|公司)$/;

/** A vendor's name as the register keeps apart and searches: NFC, lower case, single spaces. */
export function toNameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().trim().replaceAll(/\s+/g, ' ');
}

/** A company's name without case, width, punctuation and what kind of company it is: two that agree may be one. */
export function looseName(name: string): string {
  const letters = lettersOf(name);
  let shorter = letters;
  for (let before = ''; before !== shorter;) {
    before = shorter;
    shorter = shorter.replace(SUFFIX, '');
  }
  return shorter === '' ? letters : shorter;
}

/** The host of a website, lower case and without `www.`; null when the text is no address. */
export function readDomain(text: string): string | null {
  const host = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .split(/[/?#:]/)[0];
  return host !== undefined &&
    host.length <= 253 &&
    /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u.test(host)
    ? host
    : null;
}

/** What two entries may have in common. */
export const MATCHED_BY = ['name', 'alias', 'domain'] as const;
export type MatchedBy = (typeof MATCHED_BY)[number];

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
}

/** Finds entries that may be the same vendor. */
export class KnownVendors<Entry> {
  private readonly names = new Map<string, { readonly entry: Entry; readonly own: boolean }>();
  private readonly domains = new Map<string, Entry>();

  /** Whoever was there first keeps a name. */
  add(entry: Entry, { name, aliases, domains }: Named): void {
    this.keep(name, entry, true);
    for (const alias of aliases) this.keep(alias, entry, false);
    for (const domain of domains) if (!this.domains.has(domain)) this.domains.set(domain, entry);
  }

  /** The first entry that shares a name, else an alias, else a domain. */
  find({ name, aliases, domains }: Named): { readonly entry: Entry; readonly by: MatchedBy } | null {
    const named = this.names.get(looseName(name));
    if (named) return { entry: named.entry, by: named.own ? 'name' : 'alias' };
    for (const alias of aliases) {
      const known = this.names.get(looseName(alias));
      if (known) return { entry: known.entry, by: 'alias' };
    }
    for (const domain of domains) {
      const known = this.domains.get(domain);
      if (known !== undefined) return { entry: known, by: 'domain' };
    }
    return null;
  }

  private keep(name: string, entry: Entry, own: boolean): void {
    const key = looseName(name);
    if (key !== '' && !this.names.has(key)) this.names.set(key, { entry, own });
  }
}
