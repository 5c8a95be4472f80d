import { inflateSync } from 'node:zlib';

/** A text as it was set, with the distance of its line from the lower edge of the page; points. */
export interface SetText {
  readonly text: string;
  readonly height: number;
}

/** What a PDF says, page by page. Reads only what pdfkit writes: fonts with a table of their glyphs' characters. */
export function readPdf(bytes: Buffer): SetText[][] {
  const file = new PdfObjects(bytes);
  return file.pages.map((page) => {
    const fonts = file.fontsOf(page);
    let font = new Map<string, string>();
    let height = 0;
    const texts: SetText[] = [];
    for (const [, fontName, at, shown] of file.streamOf(page, 'Contents').matchAll(OPERATORS)) {
      if (fontName) font = fonts.get(fontName) ?? new Map<string, string>();
      if (at) height = Number(at);
      if (!shown) continue;
      const glyphs = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex?.match(/.{4}/g) ?? []);
      texts.push({ text: glyphs.map((glyph) => font.get(glyph) ?? '\uFFFD').join(''), height });
    }
    return texts;
  });
}

/** All texts of a PDF one after the other, without white space: where lines end says nothing. */
export function textOfPdf(bytes: Buffer): string {
  const texts = readPdf(bytes).flatMap((page) => page.map(({ text }) => text));
  return withoutSpace(texts.join(''));
}

/** The same form of a text that is looked for. */
export function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** A font and its size, a place, or glyphs. */
const OPERATORS = /\/(\S+) \S+ Tf|1 0 0 1 \S+ (\S+) Tm|\[([^\]]*)\] TJ/g;

class PdfObjects {
  private readonly objects = new Map<string, { readonly head: string; readonly stream: Buffer | null }>();

  constructor(bytes: Buffer) {
    const text = bytes.toString('latin1');
    for (const { 1: id = '', 0: start, index } of text.matchAll(/^(\d+) 0 obj\n/gm)) {
      const from = index + start.length;
      const head = text.slice(from, text.slice(from).search(/\nstream\n|\nendobj\n/) + from);
      const begin = from + head.length + '\nstream\n'.length;
      const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
      const isStream = text.startsWith('\nstream\n', from + head.length);
      this.objects.set(id, { head, stream: isStream ? bytes.subarray(begin, begin + length) : null });
    }
  }

  get pages(): string[] {
    return [...this.objects.values()].map(({ head }) => head).filter((head) => /\/Type \/Page\b/.test(head));
  }

  streamOf(head: string, name: string): string {
    const { stream } = this.refer(head, name);
    return stream ? inflateSync(stream).toString('latin1') : '';
  }

  /** The characters of each font's glyphs, by its name on the page. */
  fontsOf(page: string): Map<string, Map<string, string>> {
    const fonts = /\/Font <<([^>]*)>>/.exec(this.refer(page, 'Resources').head)?.[1] ?? '';
    return new Map(
      [...fonts.matchAll(/\/(\S+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
        const table = this.streamOf(this.objects.get(id)?.head ?? '', 'ToUnicode');
        return [
          name,
          new Map([...table.matchAll(RANGES)].flatMap(([, from = '', list = '']) => charactersFrom(from, list))),
        ];
      }),
    );
  }

  private refer(head: string, name: string) {
    const id = new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1] ?? '';
    const found = this.objects.get(id);
    if (!found) throw new Error(`The PDF has no ${name}.`);
    return found;
  }
}

const RANGES = /<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g;

/** The characters of successive glyphs, each given in UTF-16. */
function charactersFrom(first: string, list: string): [glyph: string, characters: string][] {
  return [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, units = ''], index) => {
    const codes = units.replaceAll(' ', '').match(/.{4}/g) ?? [];
    const glyph = (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0');
    return [glyph, String.fromCharCode(...codes.map((code) => Number.parseInt(code, 16)))];
  });
}
