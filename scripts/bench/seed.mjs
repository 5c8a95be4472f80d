import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { pg } from './api-packages.mjs';

// What was asked and answered is copied for so many vendors only: no measured route reads it but the save of an answer.
const VENDORS_WITH_ANSWERS = 1_000;

const OF_VENDOR = 'JOIN public.%s t ON t.organization_id = v.organization_id AND t.vendor_id = v.id';
const OF_ASSESSMENT = `JOIN public.assessments a ON a.organization_id = v.organization_id AND a.vendor_id = v.id
  JOIN public.%s t ON t.organization_id = a.organization_id AND t.assessment_id = a.id`;

/** In the order in which they are copied. Whose rows belong to a vendor says how they are found from it. */
const TABLES = {
  organizations: {},
  users: {},
  questionnaires: {},
  questionnaire_versions: {},
  questions: {},
  vendors: { from: 'JOIN public.%s t ON t.organization_id = v.organization_id AND t.id = v.id' },
  vendor_words: { from: OF_VENDOR },
  access_scopes: { from: OF_VENDOR },
  assessments: { from: OF_VENDOR },
  invitations: { from: OF_ASSESSMENT },
  submissions: { from: OF_ASSESSMENT },
  judgements: { from: OF_VENDOR, where: 't.superseded_at IS NULL' },
  assessment_questions: { from: OF_ASSESSMENT, where: `n <= ${VENDORS_WITH_ANSWERS}` },
  answers: { from: OF_ASSESSMENT, where: `n <= ${VENDORS_WITH_ANSWERS}` },
};

/** Ids of things that the whole organisation shares; every other id belongs to a vendor's copy. */
const SHARED_IDS = ['owner_id', 'sent_by', 'decided_by', 'questionnaire_id', 'questionnaire_version_id', 'question_id'];

/** What a copy says otherwise than its original; $1 is its organisation and n its number. */
const CHANGED = {
  'users.email': `n || t.email`,
  'users.email_key': `n || t.email_key`,
  'vendors.name': `t.name || ' ' || n`,
  'vendors.name_key': `t.name_key || ' ' || n`,
  'vendor_words.words': `t.words || ' ' || n`,
  'invitations.token_hash': `sha256(t.token_hash || int8send(n) || uuid_send($1))`,
  'invitations.code_hash': `sha256(t.code_hash || int8send(n) || uuid_send($1))`,
  // Nothing is judged anew because of its age while it is measured.
  'judgements.as_of_date': `current_date + 1`,
};

/**
 * Fills organisations of these sizes with copies of the demo's vendors and everything that belongs to them, past states
 * included, and gives for each who can sign in and which respondents can save an answer.
 */
export async function seed(databaseUrl, sizes, respondents) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // Rows arrive by the hundred thousand; what the triggers would have written is written below.
    await client.query('SET session_replication_role = replica');
    await client.query('SET synchronous_commit = off');
    await client.query(
      // Ids in the order of the numbers, as UUIDv7 are.
      `CREATE FUNCTION pg_temp.copied(original uuid, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
         SELECT (lpad(to_hex(1764000000000 + n), 12, '0') || '7' ||
                 overlay(substr(md5(n || original::text), 1, 18) PLACING 'a' FROM 4 FOR 0))::uuid $$`,
    );
    await client.query(
      `CREATE TEMPORARY TABLE originals AS
         SELECT v.organization_id, v.id, row_number() OVER (ORDER BY v.id) - 1 AS place
           FROM vendors v WHERE v.organization_id =
                (SELECT organization_id FROM vendors GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)`,
    );
    const { rows } = await client.query('SELECT count(*)::integer AS count FROM originals');
    const filled = [];
    for (const size of sizes) filled.push(await fillOrganization(client, size, rows[0].count, respondents));
    await client.query('VACUUM ANALYZE');
    await client.query('CHECKPOINT');
    return filled;
  } finally {
    await client.end();
  }
}

async function fillOrganization(client, size, originals, respondents) {
  const organizationId = randomUUID();
  for (const [table, { from, where = 'true' }] of Object.entries(TABLES)) {
    const columns = await columnsOf(client, 'public', table);
    const source = from
      ? `generate_series(1, ${size}) n JOIN originals v ON v.place = n % ${originals} ${from.replace('%s', table)}`
      : `generate_series(0, 0) n JOIN public.${table} t ON t.organization_id = (SELECT organization_id FROM originals LIMIT 1)`;
    const values = columns.map((column) => valueOf(table, column));
    await client.query(
      `INSERT INTO public.${table} (${columns.map(({ name }) => name).join(', ')})
       SELECT ${values.join(', ')} FROM ${source} WHERE $1::uuid IS NOT NULL AND ${where}`,
      [organizationId],
    );
  }
  const invited = await openPortals(client, organizationId, respondents);
  for (const table of Object.keys(TABLES)) await rememberRows(client, table, organizationId);
  const { rows } = await client.query(
    `SELECT id, (SELECT v.id FROM vendors v WHERE v.organization_id = $1 ORDER BY v.id OFFSET $2 LIMIT 1) AS vendor_id
       FROM users WHERE organization_id = $1 AND role = 'procurement'`,
    [organizationId, Math.floor(size / 2)],
  );
  const token = await openSession(client, organizationId, rows[0].id);
  return { size, organizationId, token, vendorId: rows[0].vendor_id, respondents: invited };
}

function valueOf(table, { name, type }) {
  if (name === 'organization_id') return '$1';
  const changed = CHANGED[`${table}.${name}`];
  if (changed !== undefined) return changed;
  if (type !== 'uuid') return `t.${name}`;
  return `pg_temp.copied(t.${name}, ${SHARED_IDS.includes(name) ? 0 : 'n'})`;
}

async function columnsOf(client, schema, table) {
  const { rows } = await client.query(
    `SELECT column_name AS name, data_type AS type FROM information_schema.columns
      WHERE table_schema = $1 AND table_name = $2 ORDER BY ordinal_position`,
    [schema, table],
  );
  return rows;
}

async function rememberRows(client, table, organizationId) {
  const kept = (await columnsOf(client, 'history', table))
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('valid_'));
  // Some tables hold nothing but what follows from others.
  if (kept.length === 0) return;
  await client.query(
    `INSERT INTO history.${table} (${kept.join(', ')}, valid_from)
     SELECT ${kept.join(', ')}, now() FROM public.${table} WHERE organization_id = $1`,
    [organizationId],
  );
}

async function openSession(client, organizationId, userId) {
  const token = randomBytes(32).toString('base64url');
  await client.query(
    `INSERT INTO sessions (organization_id, id, user_id, token_hash, created_at, last_seen_at, expires_at)
     VALUES ($1, gen_random_uuid(), $2, $3, now(), now(), now() + interval '12 hours')`,
    [organizationId, userId, hash(token)],
  );
  return token;
}

/** Lets respondents in, each to an assessment that is being answered, with one question of theirs not answered yet. */
async function openPortals(client, organizationId, count) {
  const { rows } = await client.query(
    `SELECT DISTINCT ON (i.assessment_id) i.assessment_id AS "assessmentId", i.id AS "invitationId",
            a.vendor_id AS "vendorId", q.id AS "questionId", q.key AS "questionKey"
       FROM invitations i
       JOIN assessments a ON a.organization_id = i.organization_id AND a.id = i.assessment_id
       JOIN assessment_questions w ON w.organization_id = i.organization_id AND w.assessment_id = i.assessment_id
       JOIN questions q ON q.organization_id = w.organization_id AND q.id = w.question_id
      WHERE i.organization_id = $1 ORDER BY i.assessment_id, q.position LIMIT $2`,
    [organizationId, count],
  );
  if (rows.length < count)
    throw new Error(`Only ${rows.length} assessments for ${count} respondents: choose a larger size.`);
  const respondents = [];
  for (const row of rows) {
    const token = randomBytes(32).toString('base64url');
    const { assessmentId, invitationId, questionId } = row;
    const ids = [organizationId, assessmentId];
    await client.query(`UPDATE assessments SET status = 'in_progress' WHERE organization_id = $1 AND id = $2`, ids);
    await client.query(
      `UPDATE invitations SET revoked_at = NULL, expires_at = now() + interval '30 days' WHERE organization_id = $1 AND id = $2`,
      [organizationId, invitationId],
    );
    await client.query('DELETE FROM answers WHERE organization_id = $1 AND assessment_id = $2 AND question_id = $3', [
      ...ids,
      questionId,
    ]);
    await client.query(
      `INSERT INTO portal_sessions (organization_id, id, invitation_id, token_hash, verified_at, created_at, last_seen_at, expires_at)
       VALUES ($1, gen_random_uuid(), $2, $3, now(), now(), now(), now() + interval '8 hours')`,
      [organizationId, invitationId, hash(token)],
    );
    respondents.push({ ...row, token, tokenHash: hash(token) });
  }
  return respondents;
}

function hash(token) {
  return createHash('sha256').update(token).digest();
}
