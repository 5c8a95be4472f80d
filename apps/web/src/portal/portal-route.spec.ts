import { describe, expect, it } from '@jest/globals';
import { hrefTo, readRoute } from './portal-route';
import type { PortalRoute } from './portal-route';

describe('the addresses of the portal', () => {
  const routes: PortalRoute[] = [
    { page: 'overview' },
    { page: 'question', key: 'MFA-01' },
    { page: 'question', key: 'odd/key #1' },
    { page: 'check' },
    { page: 'sign' },
    { page: 'receipt' },
    { page: 'code', back: '#/' },
    { page: 'code', back: '#/question/MFA-01' },
  ];

  it.each(routes)('lead back to %j', (route) => {
    expect(hrefTo(route)).toMatch(/^#\//);
    expect(readRoute(hrefTo(route))).toEqual(route);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/question'])('lead to the overview from %j', (hash) => {
    expect(readRoute(hash)).toEqual({ page: 'overview' });
  });

  it('survive a broken escape', () => {
    expect(readRoute('#/question/%E0%A4%A')).toEqual({ page: 'overview' });
  });
});
