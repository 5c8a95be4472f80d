import { MATRIX_STEPS } from '@firebreak/domain';
import { bandOfCell } from '../../../components/cell-band';
import { arrowOf, cellBox, moves, RING_INSET } from '../../../components/matrix-geometry';
import type { MatrixField, Movement } from '../../../components/matrix-geometry';
import { countAt, countAtImpact } from '../../../components/matrix-place';
import type { MatrixCount } from '../../../components/matrix-place';
import { ringsOf } from '../../../components/matrix-views';
import { PICTURE_BANDS } from './picture-palette';
import type { PictureBand, PicturePalette } from './picture-palette';
import { patternsOf } from './picture-patterns';
import { fitText, widthOf, xml } from './picture-text';

/** Every word of a picture, in the reader's language. */
export interface PictureWords {
  readonly title: string;
  /** Organisation, what is shown, and the instant. */
  readonly subtitle: string;
  readonly likelihood: string;
  readonly impact: string;
  /** From the least to the most. */
  readonly likelihoods: readonly string[];
  readonly impacts: readonly string[];
  readonly notAssessed: string;
  /** What a ring stands for. */
  readonly ring: string;
  readonly bands: Readonly<Record<PictureBand, string>>;
  readonly number: (count: number) => string;
}

/** What a picture shows. */
export interface Picture {
  readonly words: PictureWords;
  readonly cells: readonly MatrixCount[];
  /** Null where the cells hold everybody. */
  readonly notAssessed: readonly MatrixCount[] | null;
  /** Drawn with their rings; none when only one position is shown. */
  readonly movements: readonly Movement[];
}

/** Pixels of a picture at its own size. */
export const PICTURE_SIZE = { width: 960, height: 760 } as const;
const FIELD: MatrixField & { readonly x: number; readonly y: number } = { x: 150, y: 92, width: 770, height: 470 };
const LANE = { y: FIELD.y + FIELD.height + 12, height: 48 };
const NAMES = 3;
const FONTS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Liberation Sans', Arial, 'PingFang HK', 'Microsoft JhengHei', 'Noto Sans HK', 'Noto Sans CJK HK', sans-serif";

/** One line of text; `more` are further attributes. */
const label = (x: number, y: number, text: string, more = ''): string =>
  `<text x="${x}" y="${y}" ${more}>${xml(text)}</text>`;

/** Draws the map as an SVG file that needs nothing else: colours, patterns and legend are in it, fonts are named. */
export function drawPicture({ words, cells, notAssessed, movements }: Picture, palette: PicturePalette): string {
  const { width, height } = PICTURE_SIZE;
  const muted = `fill="${palette.muted}" font-size="13"`;
  const box = (x: number, y: number, w: number, h: number, band: PictureBand, filled: boolean): string =>
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="4" fill="${palette.bands[band].fill}"${filled ? '' : ' fill-opacity="0.35"'} stroke="${palette.bands[band].edge}"${filled ? '' : ' stroke-opacity="0.35"'}/>` +
    (filled ? `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="4" fill="url(#pattern-${band})"/>` : '');

  /** Number and names on a ground of the band's own colour, so that the pattern does not cross them. */
  const content = (held: MatrixCount, x: number, y: number, w: number, h: number, band: PictureBand): string => {
    const names = held.count > NAMES || movements.length > 0 || h < 60 ? [] : held.vendors.map(({ name }) => name);
    const top = y + h / 2 - names.length * 8;
    const lines = [
      { text: words.number(held.count), size: 18, y: top + 6, weight: 650 },
      ...names.map((name, index) => ({
        text: fitText(name, w - 16, 12),
        size: 12,
        y: top + 24 + index * 15,
        weight: 400,
      })),
    ];
    return lines
      .map((line) => {
        const ground = Math.min(w - 8, widthOf(line.text, line.size) + 10);
        return (
          `<rect x="${(x + w / 2 - ground / 2).toFixed(1)}" y="${line.y - line.size}" width="${ground.toFixed(1)}" height="${line.size + 5}" rx="3" fill="${palette.bands[band].fill}"/>` +
          label(
            x + w / 2,
            line.y,
            line.text,
            `text-anchor="middle" font-size="${line.size}" font-weight="${line.weight}" fill="${palette.bands[band].ink}"`,
          )
        );
      })
      .join('');
  };

  const grid = MATRIX_STEPS.flatMap((likelihood) => MATRIX_STEPS.map((impact) => ({ likelihood, impact }))).map(
    (cell) => {
      const { x, y, width: w, height: h } = cellBox(cell, FIELD);
      const held = countAt(cells, cell.likelihood, cell.impact);
      const band = bandOfCell(cell.likelihood, cell.impact);
      return {
        ground: box(x, y, w, h, band, held.count > 0),
        content: held.count === 0 ? '' : content(held, x, y, w, h, band),
      };
    },
  );
  const moved = movements.filter(moves);
  const most = Math.max(0, ...movements.map(({ count }) => count));
  const arrows = moved.map((movement) => {
    const { line, head, width: wide } = arrowOf(movement, most, FIELD);
    return (
      `<path d="${line}" fill="none" stroke="${palette.surface}" stroke-width="${wide + 2.5}"/>` +
      `<path d="${line}" fill="none" stroke="${palette.ink}" stroke-width="${wide}"/><polygon points="${head}" fill="${palette.ink}"/>`
    );
  });
  const rings = (movements.length === 0 ? [] : ringsOf(movements)).map((ring) => {
    const { x, y, width: w } = cellBox(ring, FIELD);
    const centre = { x: x + w - RING_INSET, y: y + RING_INSET };
    return (
      `<circle cx="${centre.x}" cy="${centre.y}" r="11" fill="${palette.surface}" stroke="${palette.muted}" stroke-width="1.5"/>` +
      label(
        centre.x,
        centre.y + 4,
        words.number(ring.count),
        `text-anchor="middle" font-size="11" fill="${palette.ink}"`,
      )
    );
  });
  const columns = MATRIX_STEPS.map((impact) => cellBox({ likelihood: 1, impact }, FIELD));
  const lane = (notAssessed === null ? [] : columns).map(({ x, width: w }, index) => {
    const held = countAtImpact(notAssessed ?? [], index + 1);
    return (
      box(FIELD.x + x, LANE.y, w, LANE.height, 'not_assessed', held.count > 0) +
      (held.count === 0 ? '' : content(held, FIELD.x + x, LANE.y, w, LANE.height, 'not_assessed'))
    );
  });
  const below = notAssessed === null ? FIELD.y + FIELD.height : LANE.y + LANE.height;
  const shown = PICTURE_BANDS.filter((band) => band !== 'not_assessed' || notAssessed !== null);
  const keyAt = (index: number): number =>
    32 + index * ((width - 64) / (shown.length + (movements.length === 0 ? 0 : 1)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${xml(FONTS)}" role="img" aria-label="${xml(`${words.title}. ${words.subtitle}`)}">`,
    `<title>${xml(words.title)}</title><desc>${xml(words.subtitle)}</desc><defs>${patternsOf(palette)}</defs>`,
    `<rect width="${width}" height="${height}" fill="${palette.surface}"/>`,
    label(32, 42, words.title, `font-size="20" font-weight="650" fill="${palette.ink}"`),
    label(32, 66, fitText(words.subtitle, width - 64, 13), muted),
    `<g transform="translate(${FIELD.x} ${FIELD.y})">`,
    ...grid.map(({ ground }) => ground),
    ...arrows,
    ...grid.map((cell) => cell.content),
    ...rings,
    '</g>',
    ...lane,
    ...MATRIX_STEPS.map((likelihood) => {
      const { y, height: h } = cellBox({ likelihood, impact: 1 }, FIELD);
      return label(
        FIELD.x - 10,
        FIELD.y + y + h / 2 + 4,
        words.likelihoods[likelihood - 1] ?? '',
        `${muted} text-anchor="end"`,
      );
    }),
    notAssessed === null
      ? ''
      : label(FIELD.x - 10, LANE.y + LANE.height / 2 + 4, words.notAssessed, `${muted} text-anchor="end"`),
    ...columns.map(({ x, width: w }, index) =>
      label(FIELD.x + x + w / 2, below + 20, words.impacts[index] ?? '', `${muted} text-anchor="middle"`),
    ),
    label(FIELD.x + FIELD.width / 2, below + 42, `${words.impact} →`, `${muted} text-anchor="middle"`),
    label(
      0,
      0,
      `${words.likelihood} →`,
      `${muted} text-anchor="middle" transform="translate(28 ${FIELD.y + FIELD.height / 2}) rotate(-90)"`,
    ),
    ...shown.map(
      (band, index) =>
        box(keyAt(index), height - 42, 18, 18, band, true) +
        label(keyAt(index) + 26, height - 28, words.bands[band], muted),
    ),
    movements.length === 0
      ? ''
      : `<circle cx="${keyAt(shown.length) + 9}" cy="${height - 33}" r="8" fill="none" stroke="${palette.muted}" stroke-width="1.5"/>` +
        label(keyAt(shown.length) + 26, height - 28, words.ring, muted),
    '</svg>',
  ].join('\n');
}
