import type { TestDatabase } from './test-database.js';

/**
 * Lets the database fail by the name of a new vendor: `fault 53100` raises that SQLSTATE, `lost 2` loses a deadlock
 * twice before it succeeds, `slow` takes longer than a statement may.
 */
export async function plantDatabaseFaults(database: TestDatabase): Promise<void> {
  await database.query('CREATE SEQUENCE losses');
  await database.query('GRANT USAGE ON SEQUENCE losses TO firebreak_api');
  await database.query(`CREATE FUNCTION fault() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      kind text := split_part(NEW.name, ' ', 1);
      argument text := split_part(NEW.name, ' ', 2);
    BEGIN
      IF kind = 'fault' THEN
        RAISE EXCEPTION 'secret text of the database' USING ERRCODE = argument;
      ELSIF kind = 'lost' AND nextval('losses') % 100 <= argument::integer THEN
        RAISE EXCEPTION 'lost' USING ERRCODE = '40P01';
      ELSIF kind = 'slow' THEN
        PERFORM pg_sleep(6);
      END IF;
      RETURN NEW;
    END $$`);
  await database.query('CREATE TRIGGER fault BEFORE INSERT ON vendors FOR EACH ROW EXECUTE FUNCTION fault()');
}
