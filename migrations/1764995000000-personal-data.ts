import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PERSONAL_DATA_FUNCTIONS, PERSONAL_DATA_RIGHTS } from './1764995000000-personal-data.sql.js';

const INSTANT = 'timestamp(3) with time zone';

/** That somebody was erased, never who. */
const TABLE: readonly string[] = [
  `CREATE TABLE personal_data_erasures (
     organization_id uuid NOT NULL REFERENCES organizations (organization_id),
     id uuid NOT NULL,
     erased_at ${INSTANT} NOT NULL,
     erased_by uuid NOT NULL,
     ground text NOT NULL CHECK (char_length(ground) BETWEEN 1 AND 1000),
     signatures_kept_for text CHECK (char_length(signatures_kept_for) BETWEEN 1 AND 1000),
     row_counts jsonb NOT NULL CHECK (jsonb_typeof(row_counts) = 'object'),
     past_states integer NOT NULL CHECK (past_states >= 0),
     payloads integer NOT NULL CHECK (payloads >= 0),
     PRIMARY KEY (organization_id, id),
     FOREIGN KEY (organization_id, erased_by) REFERENCES users (organization_id, id)
   )`,
  'ALTER TABLE personal_data_erasures ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE personal_data_erasures FORCE ROW LEVEL SECURITY',
  `CREATE POLICY tenant ON personal_data_erasures TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  'GRANT SELECT ON personal_data_erasures TO firebreak_api',
  `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON personal_data_erasures
     FOR EACH STATEMENT EXECUTE FUNCTION trail.refuse_change()`,
];

/** Writes the functions that find and erase a person; again wherever people stand in another table. */
export async function writePersonalDataFunctions(runner: QueryRunner): Promise<void> {
  await runner.query('GRANT CREATE ON SCHEMA security TO firebreak_keeper');
  for (const [declaration, body] of Object.entries(PERSONAL_DATA_FUNCTIONS)) {
    const name = declaration.replaceAll(/(erasure|wanted|by_user|ground|kept_for) /g, '');
    await runner.query(`CREATE OR REPLACE FUNCTION ${declaration} ${body}`);
    await runner.query(`ALTER FUNCTION ${name} OWNER TO firebreak_keeper`);
    await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO firebreak_api`);
  }
  await runner.query('REVOKE CREATE ON SCHEMA security FROM firebreak_keeper');
}

/** Erasing a person, after every table in which people stand. */
export class PersonalData1764995000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLE, ...PERSONAL_DATA_RIGHTS]) await runner.query(statement);
    await writePersonalDataFunctions(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
