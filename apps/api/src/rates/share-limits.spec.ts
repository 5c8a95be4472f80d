import { describe, expect, it } from '@jest/globals';
import { ShareLimits } from './share-limits.js';

describe('a share', () => {
  it('is refused beyond its size with the time to wait, and others keep theirs', async () => {
    const shares = new ShareLimits({ address: 3, person: 2, organization: 3 });
    for (let count = 0; count < 3; count += 1) await shares.take('organization', 'one');
    await expect(shares.take('organization', 'one')).rejects.toMatchObject({
      code: 'too-many-requests',
      extensions: { retryAfterSeconds: 10 },
    });
    await expect(shares.take('organization', 'another')).resolves.toBeUndefined();
    await expect(shares.take('person', 'one')).resolves.toBeUndefined();
  });
});
