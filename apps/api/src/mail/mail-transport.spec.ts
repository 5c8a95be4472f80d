import { describe, expect, it } from '@jest/globals';
import { toJobFailure } from './mail-transport.js';

describe('what a mail server says', () => {
  it.each([
    [{ code: 'EENVELOPE', responseCode: 550, response: '550 No such person' }, 'mail-refused', true],
    [{ code: 'EMESSAGE', responseCode: 554, response: '554 Spam' }, 'mail-refused', true],
    [{ code: 'EENVELOPE', responseCode: 451, response: '451 Later' }, 'mail-refused-for-now', false],
    [{ code: 'EMESSAGE', responseCode: 452, response: '452 Full' }, 'mail-refused-for-now', false],
    [{ code: 'EAUTH', responseCode: 535, response: '535 Wrong' }, 'mail-server-sign-in', false],
    [{ code: 'EPROTOCOL', responseCode: 554, response: '554 Not today' }, 'mail-refused-for-now', false],
    [{ code: 'ESOCKET' }, 'mail-server-unreachable', false],
    [{ code: 'ECONNECTION' }, 'mail-server-unreachable', false],
    [{ code: 'ETIMEDOUT' }, 'mail-server-slow', false],
    [new Error('what nobody foresaw'), 'mail-server-unreachable', false],
  ])('%o is %s', (error, code, isFinal) => {
    expect(toJobFailure(error)).toMatchObject({ code, isFinal });
  });
});
