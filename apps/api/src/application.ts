import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Env } from './config/env.js';
import type { EgressNetwork } from './egress/egress-network.js';
import type { DatabaseConnection } from './database/database-connection.js';
import { configureHttp, createAdapter } from './http/fastify-server.js';
import { serveOpenApiDocument } from './http/openapi-document.js';
import { serveWebApp } from './http/web-app.js';

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
      logger: ['error', 'warn'],
      abortOnError: false,
    },
  );
  await configureHttp(app, env);
  serveOpenApiDocument(app);
  await serveWebApp(app);
  await app.init();
  return app;
}
