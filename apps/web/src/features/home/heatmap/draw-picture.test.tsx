import { describe, expect, it } from '@jest/globals';
import { drawPicture } from './draw-picture';
import type { Picture } from './draw-picture';
import { PICTURE_BANDS } from './picture-palette';
import type { PicturePalette } from './picture-palette';
import { fitText } from './picture-text';

const colours = { fill: '#ffffff', mark: '#888888', edge: '#444444', ink: '#000000' };
const palette: PicturePalette = {
  bands: Object.fromEntries(PICTURE_BANDS.map((band) => [band, colours])) as PicturePalette['bands'],
  ink: '#000000',
  muted: '#555555',
  surface: '#ffffff',
};
const steps = ['a', 'b', 'c', 'd', 'e'];
const evil = { id: '1', name: '<script>alert(1)</script> & 香港電訊盈科有限公司數據服務 \u0000' };
const picture: Picture = {
  words: {
    title: '供應商分佈',
    subtitle: 'Müller & Söhne <AG>, as of 27 November 2026',
    likelihood: 'Likelihood',
    impact: 'Impact',
    likelihoods: steps,
    impacts: steps,
    notAssessed: 'Not assessed',
    ring: 'Before controls',
    bands: Object.fromEntries(PICTURE_BANDS.map((band) => [band, band])) as Picture['words']['bands'],
    number: String,
  },
  cells: [{ likelihood: 5, impact: 4, count: 1, vendors: [evil] }],
  notAssessed: [{ likelihood: 5, impact: 5, count: 12, vendors: [] }],
  movements: [],
};

function parse(svg: string): Document {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return parsed;
}

describe('the picture of the map', () => {
  it('is well-formed whatever vendors are called, and needs nothing from elsewhere', () => {
    const svg = drawPicture(picture, palette);
    const parsed = parse(svg);
    expect(parsed.querySelector('script, image, use, style, foreignObject, a')).toBeNull();
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|data:|@import/);
    expect(parsed.querySelector('svg')?.getAttribute('font-family')).toContain('Noto Sans HK');
  });

  it('says whose map it is, of when, and what each pattern means', () => {
    const parsed = parse(drawPicture(picture, palette));
    const texts = [...parsed.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(texts).toEqual(expect.arrayContaining([picture.words.title, picture.words.subtitle, ...PICTURE_BANDS]));
    expect(parsed.querySelectorAll('pattern')).toHaveLength(PICTURE_BANDS.length);
    for (const band of PICTURE_BANDS) expect(parsed.querySelector(`[fill="url(#pattern-${band})"]`)).toBeTruthy();
  });

  it('has numbers for cells and lane, and rings and arrows when both positions are shown', () => {
    const both = {
      ...picture,
      movements: [{ from: { likelihood: 5, impact: 5 }, to: { likelihood: 5, impact: 4 }, count: 1 }],
    };
    const parsed = parse(drawPicture(both, palette));
    expect(parsed.querySelectorAll('circle:not(pattern circle)')).toHaveLength(2);
    expect(parsed.querySelectorAll('polygon')).toHaveLength(1);
    expect([...parsed.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['1', '12']),
    );
    expect(parse(drawPicture(picture, palette)).querySelectorAll('polygon, circle:not(pattern circle)')).toHaveLength(
      0,
    );
  });

  it('has no lane where the cells hold everybody', () => {
    expect(drawPicture({ ...picture, notAssessed: null }, palette)).not.toContain('Not assessed');
  });

  it('cuts what does not fit, counting Chinese characters as wide', () => {
    expect(fitText('Nightjar', 60, 12)).toBe('Nightjar');
    expect(fitText('香港電訊盈科', 48, 12)).toBe('香港電…');
  });
});
