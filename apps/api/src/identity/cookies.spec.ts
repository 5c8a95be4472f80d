import { describe, expect, it } from '@jest/globals';
import cookie from '@fastify/cookie';
import fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { clearCookie, readCookie, setCookie } from './cookies.js';

async function cookiesOf(
  publicUrl: string,
  handler: (request: FastifyRequest, reply: FastifyReply) => unknown,
  sent = '',
): Promise<{ set: string; body: string }> {
  const server = fastify();
  server.decorate('publicUrl', publicUrl);
  await server.register(cookie);
  server.get('/', async (request, reply) => ({ given: handler(request, reply) ?? null }));
  const response = await server.inject({ url: '/', headers: { cookie: sent } });
  await server.close();
  return { set: String(response.headers['set-cookie'] ?? ''), body: response.body };
}

describe('a cookie', () => {
  it.each([
    ['http://localhost:3000', 'firebreak-session=token; Path=/; HttpOnly; SameSite=Strict'],
    ['https://register.test', '__Host-firebreak-session=token; Path=/; HttpOnly; Secure; SameSite=Strict'],
  ])('set at %s is %s', async (publicUrl, header) => {
    expect((await cookiesOf(publicUrl, (_, reply) => setCookie(reply, 'session', 'token'))).set).toBe(header);
  });

  it.each(['http://localhost:3000', 'https://register.test'])(
    'that is taken back at %s ends at once under the same name',
    async (publicUrl) => {
      const given = (await cookiesOf(publicUrl, (_, reply) => setCookie(reply, 'portal', 'token'))).set;
      const { set } = await cookiesOf(publicUrl, (_, reply) => clearCookie(reply, 'portal'));
      expect(set.split('=')[0]).toBe(given.split('=')[0]);
      expect(set).toContain('Expires=Thu, 01 Jan 1970');
    },
  );

  it.each([
    ['http://localhost:3000', 'firebreak-session=a; __Host-firebreak-session=b; firebreak-portal=c', 'a'],
    ['https://register.test', 'firebreak-session=a; __Host-firebreak-session=b; firebreak-portal=c', 'b'],
    ['https://register.test', 'firebreak-session=a', null],
    ['http://localhost:3000', '', null],
  ])('is read at %s from %j as %j', async (publicUrl, sent, token) => {
    const { body } = await cookiesOf(publicUrl, (request) => readCookie(request, 'session'), sent);
    expect(JSON.parse(body)).toEqual({ given: token });
  });
});
