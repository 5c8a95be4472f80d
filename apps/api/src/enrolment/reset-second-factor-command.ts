import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { runCommand } from '../backup/command.js';
import { reachDatabase } from '../backup/database-at-hand.js';
import { readEnv } from '../config/env.js';
import { prepareDatabase } from '../database/prepare-database.js';
import { StartError } from '../local-postgres/start-error.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { UsersService } from '../users/users.service.js';
import { EnrolmentService } from './enrolment.service.js';

const USAGE = 'Usage: npm run reset-second-factor -- --email ADDRESS';

await runCommand(async () => {
  const email = readAddress();
  const env = readEnv(process.env);
  const database = await reachDatabase(env);
  try {
    const connection = await prepareDatabase(database.url);
    const app = await NestFactory.createApplicationContext(AppModule.create(env, connection), { logger: ['error'] });
    try {
      const people = await app.get(UsersService, { strict: false }).findAddressed(email);
      if (people.length === 0) throw new StartError(`Nobody who may sign in has the address ${email}.`);
      for (const { organizationId, userId } of people)
        await app
          .get(TenantDb)
          .run(organizationId, () => app.get(EnrolmentService, { strict: false }).takeAway(userId));
      return [`${email} sets up a new second factor at the next sign-in. The trail tells it, and a mail tells them.`];
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
});

function readAddress(): string {
  try {
    const { email } = parseArgs({ options: { email: { type: 'string' } } }).values;
    if (email === undefined || email === '') throw new Error(USAGE);
    return email;
  } catch {
    throw new StartError(USAGE);
  }
}
