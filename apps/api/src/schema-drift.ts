import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { apiDataSourceOptions } from './data-source.js';
import { prepareDatabase } from './database/prepare-database.js';

// Constraints, indexes, policies and rights live in the migrations alone, where they are read as SQL;
// the entities describe columns, so only what concerns columns and tables is held against them.
const SQL_ONLY = /^(DROP INDEX|CREATE (UNIQUE )?INDEX|ALTER TABLE \S+ (DROP|ADD) CONSTRAINT|COMMENT ON)/i;

/**
 * The statements that would bring a migrated database in line with the entities; none when they agree.
 *
 * @param ownerUrl a database to migrate and look at
 */
async function findDrift(ownerUrl: string): Promise<string[]> {
  await prepareDatabase(ownerUrl);
  const source = await new DataSource({ ...apiDataSourceOptions(ownerUrl), migrations: [] }).initialize();
  try {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query).filter((query) => !SQL_ONLY.test(query));
  } finally {
    await source.destroy();
  }
}

const ownerUrl = process.env['DATABASE_URL'];
if (!ownerUrl) throw new Error('Set DATABASE_URL to a database that may be migrated.');
const statements = await findDrift(ownerUrl);
for (const statement of statements) console.error(statement);
process.exit(statements.length === 0 ? 0 : 1);
