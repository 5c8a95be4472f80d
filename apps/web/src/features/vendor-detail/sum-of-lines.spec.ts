import { describe, expect, it } from '@jest/globals';
import { groundOf, orderSum } from './sum-of-lines';

const line = (key: string, points: number) => ({ key, points, text: key, fact: 'model', source: 'ours' });

describe('the sum of a verdict', () => {
  it('tells what raises first, largest first, then what lowers, each from where the one before ended', () => {
    const sum = orderSum([line('a', 100), line('less', -30), line('b', 400), line('nothing', 0), line('least', -70)]);
    expect(sum.raising.map(({ line: { key }, from, to }) => [key, from, to])).toEqual([
      ['b', 0, 400],
      ['a', 400, 500],
    ]);
    expect(sum.lowering.map(({ line: { key }, from, to }) => [key, from, to])).toEqual([
      ['least', 500, 430],
      ['less', 430, 400],
    ]);
    expect(sum.silent.map(({ key }) => key)).toEqual(['nothing']);
    expect([sum.raised, sum.total]).toEqual([500, 400]);
  });

  it('is nothing for no lines', () => {
    expect(orderSum([])).toEqual({ raising: [], lowering: [], silent: [], raised: 0, total: 0 });
  });

  it('reads what a line rests on', () => {
    expect(groundOf('answer:MFA-04')).toEqual({ kind: 'answer', questionKey: 'MFA-04' });
    expect(groundOf('scope:0199aaaa')).toEqual({ kind: 'scope', scopeId: '0199aaaa' });
    expect(groundOf('archetype')).toEqual({ kind: 'archetype' });
    expect(groundOf('model')).toEqual({ kind: 'model' });
  });
});
