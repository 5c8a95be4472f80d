import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS: readonly string[] = [
  `CREATE TABLE seen_flags (
     organization_id uuid NOT NULL,
     user_id uuid NOT NULL,
     seen_at timestamp(3) with time zone NOT NULL,
     PRIMARY KEY (organization_id, user_id),
     FOREIGN KEY (organization_id, user_id) REFERENCES users (organization_id, id)
   )`,
  'ALTER TABLE seen_flags ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE seen_flags FORCE ROW LEVEL SECURITY',
  `CREATE POLICY tenant ON seen_flags TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  'GRANT SELECT, INSERT, UPDATE, DELETE ON seen_flags TO firebreak_api',
  // A judgement's row is wide. The portfolio needs a few narrow figures of many of them, past ones too: all are in here.
  `CREATE INDEX judgements_figures ON judgements (organization_id, id) INCLUDE (
     vendor_id, superseded_at, assessed, inherent_likelihood, inherent_impact, inherent_score, residual_likelihood,
     residual_impact, residual_score, residual_band, annual_loss_p50, annual_loss_p95, inherent_events, residual_events,
     highest_severity)`,
  `CREATE INDEX judgements_flagged ON judgements (organization_id, highest_severity DESC, residual_score DESC, vendor_id)
     WHERE superseded_at IS NULL AND highest_severity > 0`,
  // What was judged of late.
  `CREATE INDEX judgements_begun ON history.judgements (organization_id, valid_from) WHERE superseded_at IS NULL`,
  'CREATE INDEX evidence_ending ON evidence (organization_id, expires_on) WHERE expires_on IS NOT NULL',
];

/** What each person has seen of the flags; and the portfolio, present and past, from an index alone. */
export class Home1764800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
