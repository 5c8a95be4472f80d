import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Stores many rows of one table in one statement with one parameter, where TypeORM's own would name each value on its
 * own. Values are as the entity has them: plain JSON, dates and bytes.
 */
export async function insertRows<Row extends ObjectLiteral>(
  em: EntityManager,
  entity: EntityTarget<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const { tableName, columns } = em.connection.getMetadata(entity);
  const names = columns.map(({ databaseName }) => databaseName).join(', ');
  const plain = rows.map((row) =>
    Object.fromEntries(columns.map(({ databaseName, propertyName }) => [databaseName, toPlain(row[propertyName])])),
  );
  await em.query(
    `INSERT INTO ${tableName} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${tableName}, $1)`,
    [JSON.stringify(plain)],
  );
}

function toPlain(value: unknown): unknown {
  return Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value;
}
