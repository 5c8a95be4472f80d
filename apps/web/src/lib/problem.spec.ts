import { describe, expect, it } from '@jest/globals';
import { isProblem, problemFrom, requestNumberOf } from './problem';

describe('reading a problem document', () => {
  it('keeps code, detail, fields and what is stored now', () => {
    const problem = problemFrom(412, {
      code: 'stale',
      title: 'Stale',
      detail: 'Somebody was faster.',
      errors: [{ pointer: '/name', code: 'too-long', detail: 'At most 200 characters.' }, 'rubbish'],
      current: { name: 'Newer' },
    });
    expect(problem.message).toBe('Somebody was faster.');
    expect(problem.fields).toEqual([{ pointer: '/name', code: 'too-long', detail: 'At most 200 characters.' }]);
    expect(problem.current).toEqual({ name: 'Newer' });
    expect(isProblem(problem, 412)).toBe(true);
  });

  it.each([undefined, null, 'a proxy’s error page', { title: 5, errors: 'none' }])(
    'makes something of %p too',
    (body) => {
      expect(problemFrom(502, body)).toMatchObject({ status: 502, code: 'http.502', title: 'HTTP 502', fields: [] });
    },
  );

  it('knows the number in the log of what failed, and of nothing else', () => {
    const number = '019f0000-0000-7000-8000-000000000000';
    const body = { code: 'internal', instance: `urn:uuid:${number}` };
    expect(requestNumberOf(problemFrom(500, body))).toBe(number);
    expect(requestNumberOf(problemFrom(404, body))).toBeUndefined();
    expect(requestNumberOf(problemFrom(500, { instance: 'somewhere' }))).toBeUndefined();
  });
});
