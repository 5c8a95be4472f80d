/** An entry of a ZIP file to build; what is left out is as an honest writer would have it. */
export interface BuiltEntry {
  readonly name: string;
  /** Stored as they are, whatever the sizes say. */
  readonly content?: string;
  /** 8 where the content is deflated; 0, as it is, unless given. */
  readonly method?: number;
  readonly declaredBytes?: number;
  readonly localDeclaredBytes?: number;
  readonly flags?: number;
  readonly mode?: number;
  /** Points to another entry's bytes. */
  readonly localAt?: number;
}

/** Faults of the last record. */
interface BuiltEnd {
  readonly count?: number;
  readonly comment?: string;
}

/** A ZIP file with these entries, stored as they are; texts are one byte a character. */
export function buildZip(
  entries: readonly BuiltEntry[],
  { count = entries.length, comment = '' }: BuiltEnd = {},
): Uint8Array {
  let locals = '';
  let directory = '';
  for (const { name, content = 'x', method = 0, flags = 0, mode = 0, ...entry } of entries) {
    const { declaredBytes = content.length, localAt = locals.length } = entry;
    const { localDeclaredBytes = declaredBytes } = entry;
    const start = little(2, 20, flags, method, 0, 0) + little(4, 0, content.length);
    locals += `PK\x03\x04${start}${little(4, localDeclaredBytes)}${little(2, name.length, 0)}${name}${content}`;
    directory += `PK\x01\x02\0\0${start}${little(4, declaredBytes)}${little(2, name.length, 0, 0, 0, 0, 0, mode)}`;
    directory += `${little(4, localAt)}${name}`;
  }
  const end = `PK\x05\x06${little(2, 0, 0, count, count)}${little(4, directory.length, locals.length)}`;
  return bytesOf(`${locals}${directory}${end}${little(2, comment.length)}${comment}`);
}

/** The text's characters as bytes; none may be beyond the 255th. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Numbers of so many bytes each, the lowest byte first. */
function little(bytes: number, ...numbers: number[]): string {
  return numbers
    .flatMap((number) => Array.from({ length: bytes }, (_, index) => Math.floor(number / 256 ** index) % 256))
    .map((byte) => String.fromCharCode(byte))
    .join('');
}

/** The least that an Office document has: its list of types, and its main part. */
export function documentEntries(mainPart: string): BuiltEntry[] {
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: mainPart, content: '<document/>' },
  ];
}
