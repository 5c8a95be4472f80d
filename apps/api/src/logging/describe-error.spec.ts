import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@firebreak/domain';
import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { describeError } from './describe-error.js';

const CANARY = 'ada@canary.test';

describe('an error in the log', () => {
  it('of the database is told by its code and names, and never by its words or values', () => {
    const cause = Object.assign(new DatabaseError(`duplicate key value ${CANARY}`, 1, 'error'), {
      code: '23505',
      detail: `Key (email_key)=(${CANARY}) already exists.`,
      table: 'users',
      constraint: 'users_email_key',
    });
    const told = describeError(new QueryFailedError(`INSERT '${CANARY}'`, [CANARY], cause));
    expect(told).toMatchObject({
      name: 'QueryFailedError',
      code: '23505',
      table: 'users',
      constraint: 'users_email_key',
      at: [expect.stringMatching(/^at /), ...Array<unknown>(told.at.length - 1).fill(expect.stringMatching(/^at /))],
    });
    expect(JSON.stringify(told)).not.toContain('canary');
  });

  it('of a parser is told without the text', () => {
    let told = '';
    try {
      JSON.parse(`{"${CANARY}`);
    } catch (error) {
      told = JSON.stringify(describeError(error as Error));
    }
    expect(told).toContain('SyntaxError');
    expect(told).not.toContain('canary');
  });

  it('of ours is told in its words, with what caused it', () => {
    const error = new Error('The file went away.', { cause: new DomainError('unavailable', 'The store is away.') });
    expect(describeError(error)).toMatchObject({
      name: 'Error',
      message: 'The file went away.',
      cause: { code: 'unavailable', message: 'The store is away.' },
    });
  });
});
