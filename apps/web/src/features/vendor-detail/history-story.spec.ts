import { describe, expect, it } from '@jest/globals';
import type { Band } from '@firebreak/domain';
import { buildId } from '../../testing/builders';
import { buildJudgementEntry } from '../../testing/vendor-builders';
import { storyOf } from './history-story';

function entry(band: Band, day: number, cause: string, assessed = true) {
  const { residual } = buildJudgementEntry();
  return buildJudgementEntry({
    id: buildId(day),
    cause,
    assessed,
    computedAt: `2026-11-${String(day).padStart(2, '0')}T02:00:00.000Z`,
    residual: { ...residual, band },
  });
}

describe('the story of a history', () => {
  it('is none without verdicts', () => {
    expect(storyOf([])).toBeNull();
  });

  it('tells the last fall and its cause, whatever came after without a change', () => {
    const story = storyOf([
      entry('medium', 23, 'time_passed'),
      entry('medium', 20, 'answers_submitted'),
      entry('critical', 10, 'scope_changed'),
      entry('low', 1, 'vendor_created'),
    ]);
    expect(story).toEqual({
      kind: 'fell',
      now: 'medium',
      before: 'critical',
      at: '2026-11-20T02:00:00.000Z',
      cause: 'answers_submitted',
    });
  });

  it('tells a rise', () => {
    const story = storyOf([entry('critical', 10, 'scope_changed'), entry('low', 1, 'vendor_created')]);
    expect(story).toMatchObject({ kind: 'rose', before: 'low', now: 'critical', cause: 'scope_changed' });
  });

  it('tells the first assessment when the band stayed', () => {
    const story = storyOf([entry('high', 10, 'answers_submitted'), entry('high', 1, 'vendor_created', false)]);
    expect(story).toMatchObject({ kind: 'assessed', at: '2026-11-10T02:00:00.000Z' });
  });

  it('tells since when nothing moved, and does not call the unknown a verdict', () => {
    expect(storyOf([entry('high', 9, 'time_passed'), entry('high', 1, 'vendor_created')])).toMatchObject({
      kind: 'steady',
      at: '2026-11-01T02:00:00.000Z',
    });
    expect(storyOf([entry('high', 1, 'vendor_created', false)])).toMatchObject({ kind: 'steadyUnknown' });
  });
});
