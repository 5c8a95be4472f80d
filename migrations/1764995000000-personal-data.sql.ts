import {
  ANSWERED_BY,
  ERASED_NAME,
  ERASED_TITLE,
  NAMED,
  PERSONAL_BELONGINGS,
  PERSONAL_EVENTS,
  PERSONAL_ROWS,
  PERSON_VARIABLES,
  SIGNED_BY,
  VENDOR_OF_ASSESSMENT,
  type PersonalRows,
} from './1764995000000-personal-places.sql.js';

const changed = (table: string, rows: string): string => `
    ${rows}
    GET DIAGNOSTICS gone = ROW_COUNT;
    IF gone > 0 THEN
      the_rows := the_rows || jsonb_build_object('${table}', coalesce((the_rows ->> '${table}')::integer, 0) + gone);
    END IF;`;

const past = (statement: string): string => `
    ${statement}
    GET DIAGNOSTICS gone = ROW_COUNT;
    the_past := the_past + gone;`;

/** The subjects are read first: afterwards nothing says whose rows they were. */
const subjectsOf = ({ table, condition, subject: [type, id, vendorId] }: PersonalRows): string => `
      SELECT '${type}' AS type, ${id} AS id, ${vendorId} AS vendor FROM public.${table} t
       WHERE t.organization_id = organization AND ${condition}`;

const SIGNED_ROWS: PersonalRows = {
  table: 'submissions',
  condition: `((NOT keeps_signatures AND ${SIGNED_BY}) OR ${ANSWERED_BY})`,
  set: '',
  subject: ['assessments', 't.assessment_id', VENDOR_OF_ASSESSMENT('t.assessment_id')],
};

const declared = PERSON_VARIABLES.map(([name, type]) => `${name} ${type};`).join('\n    ');
const assigned = PERSON_VARIABLES.map(([name, , value]) => `${name} := ${value};`).join('\n    ');

/**
 * Erases whoever has an address from live rows, past states, mails and payloads, and writes down that somebody was: gives
 * what an event must be recorded about in the same transaction. Leaves and links of the trail stay as they are.
 *
 * `wanted` is the address as it is compared. `kept_for` says why signatures stay; null erases them, with their receipts.
 * Raises P0E01 when nobody has the address, P0E02 while the account is not disabled, P0E03 for whoever is no administrator.
 */
const ERASE_PERSON = `RETURNS TABLE (subject_type text, subject_id uuid, of_vendor uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
  #variable_conflict use_column
  DECLARE
    organization uuid := security.current_organization();
    the_key text := wanted;
    the_address text := 'erased-' || erasure || '@erased.invalid';
    the_instant timestamp(3) with time zone := date_trunc('milliseconds', clock_timestamp());
    keeps_signatures boolean := kept_for IS NOT NULL;
    ${declared}
    the_signed uuid[];
    the_subjects jsonb;
    the_rows jsonb := '{}';
    the_past integer := 0;
    the_payloads integer;
    gone integer;
  BEGIN
    IF NOT EXISTS (SELECT FROM public.users u WHERE u.organization_id = organization AND u.id = by_user
                      AND u.role = 'admin' AND u.disabled_at IS NULL) THEN
      RAISE EXCEPTION 'only an administrator erases a person' USING ERRCODE = 'P0E03';
    END IF;
    ${assigned}
    IF EXISTS (SELECT FROM public.users u WHERE u.organization_id = organization AND u.id = the_user AND u.disabled_at IS NULL) THEN
      RAISE EXCEPTION 'the account is not disabled' USING ERRCODE = 'P0E02';
    END IF;
    the_signed := ARRAY(SELECT t.id FROM public.submissions t
      WHERE t.organization_id = organization AND NOT keeps_signatures AND ${SIGNED_BY});
    the_subjects := coalesce((SELECT jsonb_agg(DISTINCT jsonb_build_object('type', s.type, 'id', s.id, 'vendor', s.vendor)) FROM (
${[...PERSONAL_ROWS, SIGNED_ROWS].map(subjectsOf).join('\n      UNION ALL')}) s), '[]');

    DELETE FROM trail.payloads p USING trail.events e
     WHERE p.organization_id = organization AND e.organization_id = organization AND e.id = p.event_id
       AND e.sequence IS NOT NULL AND ${PERSONAL_EVENTS};
    GET DIAGNOSTICS the_payloads = ROW_COUNT;
${PERSONAL_BELONGINGS.map(([table, condition]) =>
  changed(table, `DELETE FROM public.${table} t WHERE t.organization_id = organization AND (${condition});`),
).join('')}
${PERSONAL_ROWS.map(({ table, condition, set, setLive = '' }) =>
  changed(
    table,
    `UPDATE public.${table} t SET ${set}${setLive} WHERE t.organization_id = organization AND ${condition};`,
  ),
).join('')}
${PERSONAL_ROWS.map(({ table, condition, set }) =>
  past(`UPDATE history.${table} t SET ${set} WHERE t.organization_id = organization AND ${condition};`),
).join('')}
${changed('receipts', 'DELETE FROM public.receipts t WHERE t.organization_id = organization AND t.submission_id = ANY (the_signed);')}
${past('DELETE FROM history.receipts t WHERE t.organization_id = organization AND t.submission_id = ANY (the_signed);')}
${changed(
  'submissions',
  `UPDATE public.submissions t
       SET signed_by_name = CASE WHEN t.id = ANY (the_signed) THEN ${ERASED_NAME} ELSE t.signed_by_name END,
           signed_by_title = CASE WHEN t.id = ANY (the_signed) THEN ${ERASED_TITLE} ELSE t.signed_by_title END,
           answers = coalesce((
             SELECT jsonb_agg(CASE WHEN lower(normalize(x.answer #>> '{answeredBy,email}', NFC)) = the_key
                      THEN jsonb_set(x.answer, '{answeredBy}', jsonb_build_object('name', ${ERASED_NAME}, 'email', the_address))
                      ELSE x.answer END ORDER BY x.place)
               FROM jsonb_array_elements(t.answers) WITH ORDINALITY AS x (answer, place)), '[]')
     WHERE t.organization_id = organization AND (t.id = ANY (the_signed) OR ${ANSWERED_BY});`,
)}

    IF the_rows = '{}' AND the_past = 0 AND the_payloads = 0 THEN
      RAISE EXCEPTION 'nobody has this address' USING ERRCODE = 'P0E01';
    END IF;
    INSERT INTO public.personal_data_erasures (organization_id, id, erased_at, erased_by, ground, signatures_kept_for,
      row_counts, past_states, payloads)
    VALUES (organization, erasure, the_instant, by_user, ground, kept_for, the_rows, the_past, the_payloads);
    RETURN QUERY SELECT s.item ->> 'type', (s.item ->> 'id')::uuid, (s.item ->> 'vendor')::uuid
      FROM jsonb_array_elements(the_subjects) AS s (item);
  END $$`;

/** How many links a place shows; the rest is counted. */
const LINKS = 20;

const placeOf = ({ table, condition, subject: [, , vendorId] }: PersonalRows, assessmentId: string): string => `
      SELECT '${table}', (SELECT count(*) FROM public.${table} t WHERE t.organization_id = organization AND ${condition})::integer,
        ${table === 'submissions' ? '0' : `(SELECT count(*) FROM history.${table} t WHERE t.organization_id = organization AND ${condition})::integer`},
        (SELECT coalesce(jsonb_agg(DISTINCT l.link), '[]') FROM (
           SELECT jsonb_build_object('vendorId', ${vendorId}, 'assessmentId', ${assessmentId}) AS link FROM public.${table} t
            WHERE t.organization_id = organization AND ${condition} LIMIT ${LINKS}) l)`;

const ASSESSMENT_IDS: Readonly<Record<string, string>> = {
  assessments: 't.id',
  invitations: 't.assessment_id',
  submissions: 't.assessment_id',
};

const counted = (place: string, count: string): string => `
      SELECT '${place}', (${count})::integer, 0, '[]'::jsonb`;

/** Where a person stands, by its address as it is compared: how often, now and in past states, and at which vendors. */
const FIND_PERSON = `RETURNS TABLE (user_id uuid, is_disabled boolean, names text[], places jsonb)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
  #variable_conflict use_column
  DECLARE
    organization uuid := security.current_organization();
    the_key text := wanted;
    keeps_signatures boolean := false;
    ${declared}
  BEGIN
    ${assigned}
    RETURN QUERY SELECT the_user,
      (SELECT u.disabled_at IS NOT NULL FROM public.users u WHERE u.organization_id = organization AND u.id = the_user), the_names,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('place', f.place, 'count', f.count, 'past', f.past, 'links', f.links)), '[]') FROM (
${[...PERSONAL_ROWS, { ...SIGNED_ROWS, condition: SIGNED_BY }]
  .map((rows) => placeOf(rows, ASSESSMENT_IDS[rows.table] ?? 'NULL::uuid'))
  .join('\n      UNION ALL')}
      UNION ALL${counted('mails', `SELECT count(*) FROM public.mails t WHERE t.organization_id = organization AND ${NAMED('recipient')}`)}
      UNION ALL${counted('notices', 'SELECT count(*) FROM public.notices t WHERE t.organization_id = organization AND t.user_id = the_user')}
      UNION ALL${counted(
        'events',
        `SELECT count(*) FROM trail.payloads p JOIN trail.events e ON e.organization_id = p.organization_id AND e.id = p.event_id
          WHERE p.organization_id = organization AND ${PERSONAL_EVENTS}`,
      )}) AS f (place, count, past, links) WHERE f.count + f.past > 0);
  END $$`;

/** The functions that find and erase a person, by their declaration; the keeper of the history owns them. */
export const PERSONAL_DATA_FUNCTIONS: Readonly<Record<string, string>> = {
  'security.find_person(wanted text)': FIND_PERSON,
  'security.erase_person(erasure uuid, wanted text, by_user uuid, ground text, kept_for text)': ERASE_PERSON,
};

const ERASED_COLUMNS: Readonly<Record<string, string>> = {
  users: 'name, email, email_key, password_hash, invitation_expires_at, access_until, version, updated_at',
  assessments: 'respondent_name, respondent_email',
  invitations: 'name, email, revoked_at',
  vendor_contacts: 'name, email, phone, position, version, updated_at',
  submissions: 'signed_by_name, signed_by_title, answers',
};
/** Of these the keeper could delete already, or may since they came, which was later. */
const KNOWN_TO_THE_KEEPER = ['portal_sessions', 'notices', 'mails', 'passkeys', 'authenticators', 'recovery_codes'];

/** What the keeper of the history may do for it, beside what it could before. */
export const PERSONAL_DATA_RIGHTS: readonly string[] = [
  ...Object.entries(ERASED_COLUMNS).flatMap(([table, columns]) => [
    `CREATE POLICY keeper_erases ON ${table} FOR UPDATE TO firebreak_keeper USING (true) WITH CHECK (true)`,
    `GRANT UPDATE (${columns}) ON ${table} TO firebreak_keeper`,
  ]),
  ...PERSONAL_BELONGINGS.filter(([table]) => !KNOWN_TO_THE_KEEPER.includes(table)).flatMap(([table]) => [
    `CREATE POLICY keeper ON ${table} TO firebreak_keeper USING (true) WITH CHECK (true)`,
    `GRANT SELECT, DELETE ON ${table} TO firebreak_keeper`,
  ]),
  'CREATE POLICY keeper ON personal_data_erasures TO firebreak_keeper USING (true) WITH CHECK (true)',
  'GRANT SELECT, INSERT ON personal_data_erasures TO firebreak_keeper',
];
