import { describe, expect, it } from '@jest/globals';
import { readOptions } from './options.mjs';

describe('the options of the benchmark', () => {
  it('measure everything on three registers unless they say otherwise', () => {
    const { sizes, cases } = readOptions([]);
    expect(sizes).toEqual([1_000, 10_000, 100_000]);
    expect(cases).toEqual([
      'judgement',
      'import',
      'list',
      'vendor',
      'heatmap',
      'save',
      'csv',
      'list-page',
      'home-page',
    ]);
  });

  it('choose sizes, cases and counts', () => {
    const args = ['--sizes', '200,300', '--only', 'list,csv', '--requests', '20', '--blocks', '1', '--json', 'f.json'];
    expect(readOptions(args)).toEqual({
      sizes: [200, 300],
      cases: ['list', 'csv'],
      requests: 20,
      blocks: 1,
      file: 'f.json',
      nodeOptions: [],
    });
  });

  it.each([
    [['--only', 'list,nothing'], /no case "nothing"/],
    [['--sizes', '0'], /--sizes is "0"/],
    [['--requests', 'many'], /--requests is "many"/],
    [['--colour'], /Usage/],
  ])('refuse %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
