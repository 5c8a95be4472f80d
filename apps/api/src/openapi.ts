import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { readEnv } from './config/env.js';
import { createAdapter } from './http/fastify-server.js';
import { createOpenApiDocument } from './http/openapi-document.js';

// Preview builds no provider, so no database is needed to describe the routes.
const module = AppModule.create(readEnv({}), {
  ownerUrl: '',
  apiUrl: 'postgres://nobody@127.0.0.1/nothing',
  workerUrl: '',
  signerUrl: '',
  contextKey: Buffer.alloc(32),
});
const app = await NestFactory.create<NestFastifyApplication>(module, createAdapter(), {
  preview: true,
  logger: ['error'],
  abortOnError: false,
});
app.setGlobalPrefix('api/v1', { exclude: ['healthz', 'readyz', 'metrics'] });
const target = process.argv[2] ?? fileURLToPath(new URL('../../../libs/api-client/openapi.json', import.meta.url));
writeFileSync(target, `${JSON.stringify(createOpenApiDocument(app), null, 2)}\n`);
