import type { DataSourceOptions } from 'typeorm';
import { CLEAN_DRIVER } from './database/clean-pool.js';
import { ENTITIES } from './entities.js';

const POOL_SIZE = 10;

/** How the API connects: as the role that owns nothing, without schema changes, nulls in conditions refused. */
export function apiDataSourceOptions(apiUrl: string): DataSourceOptions {
  return {
    type: 'postgres',
    url: apiUrl,
    driver: CLEAN_DRIVER,
    entities: [...ENTITIES],
    synchronize: false,
    installExtensions: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    poolSize: POOL_SIZE,
    extra: { connectionTimeoutMillis: 5_000 },
  };
}
