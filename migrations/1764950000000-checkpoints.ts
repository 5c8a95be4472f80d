import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Most links of a chain that are read at once. */
const MOST_LINKS = 10_000;

const FUNCTIONS: Readonly<Record<string, string>> = {
  'trail.list_heads()': `RETURNS TABLE (organization_id uuid, sequence bigint, hash bytea)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT h.organization_id, h.sequence, h.hash FROM trail.heads h ORDER BY h.organization_id $$`,
  'trail.list_links(organization uuid, after bigint, most integer)': `RETURNS TABLE (sequence bigint, leaf bytea, hash bytea)
     LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
       SELECT e.sequence, e.leaf, e.hash FROM trail.events e
        WHERE e.organization_id = organization AND e.sequence > after
        ORDER BY e.sequence LIMIT least(most, ${MOST_LINKS}) $$`,
};

/** Auditors choose how a checkpoint is handed to them; it is no notice. */
const KINDS = `('request_received', 'answers_submitted', 'answers_overdue', 'review_due', 'mail_failed', 'flag_new', 'flag_severe',
  'band_rose', 'finding_assigned', 'plan_proposed', 'fix_claimed', 'acceptance_asked', 'acceptance_ending', 'acceptance_outdated',
  'decision_outdated', 'condition_overdue', 'evidence_ending', 'contract_notice', 'farewell_late', 'deletion_near',
  'import_finished', 'webhook_off', 'checkpoint_handed')`;

/**
 * What the signer of checkpoints may see: where each chain ends, and the hashes of its links. The role
 * `firebreak_signer` reaches nothing else, and neither function tells what an event is about.
 */
export class Checkpoints1764950000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('GRANT USAGE, CREATE ON SCHEMA trail TO firebreak_keeper');
    for (const [declaration, body] of Object.entries(FUNCTIONS)) {
      const name = declaration.slice(0, declaration.indexOf('('));
      await runner.query(`CREATE FUNCTION ${declaration} ${body}`);
      await runner.query(`ALTER FUNCTION ${name} OWNER TO firebreak_keeper`);
      await runner.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO firebreak_signer`);
    }
    await runner.query('REVOKE CREATE ON SCHEMA trail FROM firebreak_keeper');
    await runner.query('GRANT USAGE ON SCHEMA trail TO firebreak_signer');
    await runner.query('ALTER TABLE notice_choices DROP CONSTRAINT notice_choices_kind_check');
    await runner.query(`ALTER TABLE notice_choices ADD CONSTRAINT notice_choices_kind_check CHECK (kind IN ${KINDS})`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
