import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The words of each vendor, from the present or from the past. */
const folded = (schema: string): string => `SELECT v.organization_id, v.id AS vendor_id, security.folded_words(
    v.name_key, v.service, v.aliases || v.domains || v.tags,
    (SELECT string_agg(s.name, E'\\n' ORDER BY s.id) FROM ${schema}.access_scopes s
      WHERE s.organization_id = v.organization_id AND s.vendor_id = v.id)) AS words
  FROM ${schema}.vendors v`;

// Rows of vendors and judgements are wide. What the list is filtered, counted and sorted by is narrow: it stands in the
// indexes beside the key, both sides in the order of the vendors, so that neither table is read for the rows not shown.
const STATEMENTS: readonly string[] = [
  'DROP INDEX vendors_present',
  `CREATE INDEX vendors_present ON vendors (organization_id, id)
     INCLUDE (archetype, tier, owner_id, next_review_on, contract_ends_on) WHERE status <> 'archived'`,
  'DROP INDEX judgements_current',
  `CREATE UNIQUE INDEX judgements_current ON judgements (organization_id, vendor_id)
     INCLUDE (residual_score, residual_band, assessed, suggested_tier, highest_severity) WHERE superseded_at IS NULL`,
  'DROP INDEX judgements_ranked',
  `CREATE INDEX judgements_ranked ON judgements (organization_id, residual_score DESC, vendor_id DESC)
     INCLUDE (residual_band, assessed, suggested_tier, highest_severity) WHERE superseded_at IS NULL`,
  'DROP INDEX judgements_flagged',
  `CREATE INDEX judgements_flagged ON judgements (organization_id, highest_severity DESC, residual_score DESC, vendor_id)
     INCLUDE (flag_keys) WHERE superseded_at IS NULL AND highest_severity > 0`,
  // What a search looks through, folded once when it is written and not for every vendor at every search.
  `CREATE TABLE vendor_words (
     organization_id uuid NOT NULL,
     vendor_id uuid NOT NULL,
     words text NOT NULL,
     PRIMARY KEY (organization_id, vendor_id),
     FOREIGN KEY (organization_id, vendor_id) REFERENCES vendors (organization_id, id) ON DELETE CASCADE
   )`,
  'ALTER TABLE vendor_words ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE vendor_words FORCE ROW LEVEL SECURITY',
  `CREATE POLICY tenant ON vendor_words TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))
     WITH CHECK (organization_id = (SELECT security.current_organization()))`,
  'GRANT SELECT, INSERT, UPDATE, DELETE ON vendor_words TO firebreak_api',
  `CREATE FUNCTION security.folded_words(name_key text, service text, listed text[], scopes text) RETURNS text
     LANGUAGE sql STABLE PARALLEL SAFE SET search_path = '' AS $$
       SELECT lower(concat_ws(E'\\n', name_key, service, array_to_string(listed, E'\\n'), scopes)) $$`,
  `CREATE FUNCTION security.fold_words(organization uuid, vendor uuid) RETURNS void
     LANGUAGE sql SET search_path = '' AS $$
       INSERT INTO public.vendor_words AS kept (organization_id, vendor_id, words) ${folded('public')}
        WHERE v.organization_id = organization AND v.id = vendor
       ON CONFLICT (organization_id, vendor_id) DO UPDATE SET words = excluded.words WHERE kept.words <> excluded.words $$`,
  `CREATE FUNCTION security.fold_words_of_vendor() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
     BEGIN PERFORM security.fold_words(NEW.organization_id, NEW.id); RETURN NULL; END $$`,
  `CREATE FUNCTION security.fold_words_of_scope() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
     BEGIN
       IF TG_OP <> 'DELETE' THEN PERFORM security.fold_words(NEW.organization_id, NEW.vendor_id);
       ELSE PERFORM security.fold_words(OLD.organization_id, OLD.vendor_id); END IF;
       RETURN NULL;
     END $$`,
  'REVOKE ALL ON FUNCTION security.fold_words_of_vendor(), security.fold_words_of_scope(), security.fold_words(uuid, uuid), security.folded_words(text, text, text[], text) FROM PUBLIC',
  'GRANT EXECUTE ON FUNCTION security.fold_words(uuid, uuid), security.folded_words(text, text, text[], text) TO firebreak_api',
  `CREATE TRIGGER fold_words AFTER INSERT OR UPDATE OF name_key, service, aliases, domains, tags ON vendors
     FOR EACH ROW EXECUTE FUNCTION security.fold_words_of_vendor()`,
  `CREATE TRIGGER fold_words AFTER INSERT OR DELETE OR UPDATE OF name ON access_scopes
     FOR EACH ROW EXECUTE FUNCTION security.fold_words_of_scope()`,
  // The past is searched seldom: its words are folded when they are asked for.
  `CREATE VIEW as_of.vendor_words WITH (security_invoker = true) AS ${folded('as_of')}`,
  'GRANT SELECT ON as_of.vendor_words TO firebreak_api',
];

const TOUCHED = ['vendors', 'access_scopes', 'vendor_words'];

/** The list's figures in its indexes, and the words that a search looks through in a table of their own. */
export class ListFigures1764880000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
    // Row-level security would show the owner no vendors.
    for (const table of TOUCHED) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`INSERT INTO vendor_words ${folded('public')}`);
    for (const table of TOUCHED) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
