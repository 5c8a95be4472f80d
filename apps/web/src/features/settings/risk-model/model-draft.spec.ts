import { DEFAULT_MODEL } from '@firebreak/domain';
import { describe, expect, it } from '@jest/globals';
import { entriesOf, readDraft, rowsOf } from './model-draft';

const read = (entries: Record<string, string>) => readDraft(DEFAULT_MODEL, entries);

describe('the draft of a model', () => {
  it('keeps what differs from the published model, and nothing that was typed back', () => {
    const { adjustments, problems } = read({ doorGuard: ' 800 ', serviceHarm: String(DEFAULT_MODEL.serviceHarm) });
    expect(adjustments).toEqual({ doorGuard: 800 });
    expect(problems.size).toBe(0);
    expect(read(entriesOf(adjustments)).adjustments).toEqual(adjustments);
  });

  it.each(['', '-1', '1.5', 'many', '1e3', '99999'])('finds fault with “%s”', (typed) => {
    expect(read({ doorGuard: typed }).problems.get('doorGuard')?.problem).toBe('out-of-range');
  });

  it('names the step that would count for less than the one before', () => {
    expect([...read({ 'reach.low': '900' }).problems.keys()]).toEqual(['reach.moderate']);
  });

  it('lays a part out as a table', () => {
    const { constants } = read({});
    const damping = rowsOf(constants.filter(({ part }) => part === 'damping'));
    expect(damping.columns).toHaveLength(7);
    expect(damping.rows.map(({ cells }) => cells.length)).toEqual(Array.from({ length: 7 }, () => 7));
    const people = rowsOf(constants.filter(({ part }) => part === 'people'));
    expect([people.columns, people.rows.length]).toEqual([[], DEFAULT_MODEL.people.length]);
  });
});
