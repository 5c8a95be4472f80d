import type { LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Env } from './config/env.js';
import type { EgressNetwork } from './egress/egress-network.js';
import type { DatabaseConnection } from './database/database-connection.js';
import { recordAnswers } from './http/answer-records.js';
import { configureHttp, createAdapter } from './http/fastify-server.js';
import { serveOpenApiDocument } from './http/openapi-document.js';
import { serveWebApp } from './http/web-app.js';
import { JsonLogger } from './logging/json-logger.js';
import { LogLines } from './logging/log-lines.js';

/** The application, initialised and ready to listen. */
export async function createApplication(
  env: Env,
  connection: DatabaseConnection,
  network?: EgressNetwork,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.create(env, connection, network),
    createAdapter(env.trustedProxies),
    {
      bodyParser: false,
      logger: env.logFormat === 'json' ? new JsonLogger(new LogLines(env)) : textLevels(env),
      abortOnError: false,
    },
  );
  await configureHttp(app, env);
  recordAnswers(app, env);
  serveOpenApiDocument(app);
  await serveWebApp(app);
  await app.init();
  return app;
}

/** For people at a terminal: what went wrong, and no line for each request. */
function textLevels({ logLevel }: Env): LogLevel[] {
  return logLevel === 'error' ? ['error'] : ['error', 'warn'];
}
