import { createServer } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Env } from './config/env.js';
import { StartError } from './local-postgres/start-error.js';

/** Makes sure that the address can be had, before anything is started or filled. Throws StartError with advice. */
export async function ensureAddressIsFree(env: Env): Promise<void> {
  const probe = createServer();
  await withAdvice(
    env,
    new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(env.port, env.host, resolve);
    }),
  );
  await new Promise<void>((resolve) => {
    probe.close(() => resolve());
  });
}

/** Listens on the address of the environment. Throws StartError with advice. */
export async function listen(app: NestFastifyApplication, env: Env): Promise<void> {
  await withAdvice(env, app.listen(env.port, env.host));
}

async function withAdvice(env: Env, listening: Promise<unknown>): Promise<void> {
  try {
    await listening;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE') {
      throw new StartError(
        `Port ${env.port} on ${env.host} is taken by another program: stop that one, or choose another with PORT=3001 npm start.`,
      );
    }
    if (code === 'EACCES') {
      throw new StartError(`Port ${env.port} may not be used by this user: choose one above 1023 with PORT.`);
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
      throw new StartError(
        `HOST is "${env.host}", which is not an address of this machine: correct it or leave it out.`,
      );
    }
    throw error;
  }
}
