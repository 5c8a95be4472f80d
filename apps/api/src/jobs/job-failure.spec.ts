import { describe, expect, it } from '@jest/globals';
import { JobFailure, readJobFailure } from './job-failure.js';

describe('a failure of a job', () => {
  it('is read as it was written', () => {
    expect(readJobFailure(new JobFailure('mail-server-slow').message)).toEqual({
      code: 'mail-server-slow',
      detail: null,
    });
    expect(readJobFailure(new JobFailure('mail-refused', '550 5.1.1: No such person').message)).toEqual({
      code: 'mail-refused',
      detail: '550 5.1.1: No such person',
    });
  });

  it('keeps one line of what the other side said, and not all of a long one', () => {
    const { detail } = readJobFailure(new JobFailure('mail-refused', `550 No\r\n${'x'.repeat(1_000)}`).message);
    expect(detail).toMatch(/^550 No x+$/);
    expect(detail).toHaveLength(300);
  });

  it('that nobody foresaw tells administrators nothing of the inside', () => {
    expect(readJobFailure('duplicate key value violates unique constraint: (4711)')).toEqual({
      code: 'unforeseen',
      detail: null,
    });
  });
});
