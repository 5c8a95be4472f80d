/** Stands where a person's name stood; the web app says it in the reader's language. */
const ERASED_NAME = `'erased person'`;
/** Stands where a job or a title stood that only this person had. */
const ERASED_TITLE = `'–'`;

const NAMED = (column: string): string => `lower(normalize(t.${column}, NFC)) = the_key`;
/** A state of a contact from before or after its address was known is the person's by its name. */
const OF_CONTACT = `(${NAMED('email')} OR (t.email IS NULL AND t.id = ANY (the_contacts) AND t.name = ANY (the_names)))`;

/** A table in which a person's name and address stand, what is written over them, and about what its events are. */
export interface PersonalRows {
  readonly table: string;
  /** SQL over a row `t`, live or past, and the variables of `security.erase_person`. */
  readonly condition: string;
  readonly set: string;
  /** Beside that in the live row. */
  readonly setLive?: string;
  readonly subject: readonly [type: string, id: string, vendorId: string];
}

const VENDOR_OF_ASSESSMENT = (id: string): string =>
  `(SELECT a.vendor_id FROM public.assessments a WHERE a.organization_id = organization AND a.id = ${id})`;

/** Tables that say who somebody is, and keep their past. */
export const PERSONAL_ROWS: readonly PersonalRows[] = [
  {
    table: 'users',
    condition: 't.id = the_user',
    set: `name = ${ERASED_NAME}, email = the_address, email_key = the_address`,
    setLive: `, password_hash = NULL, invitation_expires_at = coalesce(t.invitation_expires_at, the_instant),
      access_until = NULL, version = t.version + 1, updated_at = the_instant`,
    subject: ['users', 't.id', 'NULL::uuid'],
  },
  {
    table: 'assessments',
    condition: NAMED('respondent_email'),
    set: `respondent_name = CASE WHEN t.respondent_name IS NOT NULL THEN ${ERASED_NAME} END, respondent_email = the_address`,
    subject: ['assessments', 't.id', 't.vendor_id'],
  },
  {
    table: 'invitations',
    condition: NAMED('email'),
    set: `name = CASE WHEN t.name IS NOT NULL THEN ${ERASED_NAME} END, email = the_address`,
    setLive: ', revoked_at = coalesce(t.revoked_at, the_instant)',
    subject: ['assessments', 't.assessment_id', VENDOR_OF_ASSESSMENT('t.assessment_id')],
  },
  {
    table: 'vendor_contacts',
    condition: OF_CONTACT,
    set: `name = ${ERASED_NAME}, email = the_address, phone = NULL, position = NULL`,
    setLive: ', version = t.version + 1, updated_at = the_instant',
    subject: ['vendors', 't.vendor_id', 't.vendor_id'],
  },
  {
    table: 'supplier_requests',
    condition: NAMED('requester_email'),
    set: `requester_name = ${ERASED_NAME}, requester_email = the_address`,
    setLive: ', version = t.version + 1',
    subject: ['supplier_requests', 't.id', 't.vendor_id'],
  },
];

/** What belongs to a person alone and is no fact of the register. */
export const PERSONAL_BELONGINGS: readonly (readonly [table: string, condition: string])[] = [
  ['sessions', 't.user_id = the_user'],
  ['personal_links', 't.user_id = the_user'],
  [
    'idempotency_keys',
    `t.actor = 'staff:' || the_user OR t.actor IN (
       SELECT 'token:' || k.id FROM public.api_tokens k WHERE k.organization_id = organization AND k.user_id = the_user
        UNION ALL SELECT 'respondent:' || s.id FROM public.portal_sessions s
         WHERE s.organization_id = organization AND s.invitation_id = ANY (the_invitations))`,
  ],
  ['api_tokens', 't.user_id = the_user'],
  ['portal_sessions', 't.invitation_id = ANY (the_invitations)'],
  ['notices', 't.user_id = the_user'],
  ['notice_choices', 't.user_id = the_user'],
  ['mail_stops', 't.user_id = the_user'],
  ['weekly_days', 't.user_id = the_user'],
  ['seen_marks', 't.user_id = the_user'],
  ['saved_views', 't.kept_by = the_user AND NOT t.shared'],
  ['mails', NAMED('recipient')],
];

/** Signatures that a person gave, as a respondent or for the organisation. */
const SIGNED_BY = '(t.invitation_id = ANY (the_invitations) OR t.user_id = the_user)';
/** Somebody else's signature under answers of which the person gave some. */
const ANSWERED_BY = `EXISTS (SELECT FROM jsonb_array_elements(t.answers) AS x (answer)
    WHERE lower(normalize(x.answer #>> '{answeredBy,email}', NFC)) = the_key)`;

const idsOf = (table: string, condition: string): string => `ARRAY(
      SELECT t.id FROM public.${table} t WHERE t.organization_id = organization AND ${condition}
       UNION SELECT t.id FROM history.${table} t WHERE t.organization_id = organization AND ${condition})`;

/** Whom an address means: set once, read by what is counted and by what is erased. */
export const PERSON_VARIABLES: readonly (readonly [name: string, type: string, value: string])[] = [
  [
    'the_user',
    'uuid',
    '(SELECT t.id FROM public.users t WHERE t.organization_id = organization AND t.email_key = the_key)',
  ],
  ['the_invitations', 'uuid[]', idsOf('invitations', NAMED('email'))],
  ['the_contacts', 'uuid[]', idsOf('vendor_contacts', NAMED('email'))],
  [
    'the_names',
    'text[]',
    `ARRAY(SELECT n.name FROM (${[
      ['users', 'name', 't.id = the_user'],
      ['assessments', 'respondent_name', NAMED('respondent_email')],
      ['invitations', 'name', NAMED('email')],
      ['vendor_contacts', 'name', NAMED('email')],
      ['supplier_requests', 'requester_name', NAMED('requester_email')],
    ]
      .flatMap(([table, name, condition]) =>
        ['public', 'history'].map(
          (schema) =>
            `SELECT t.${name} FROM ${schema}.${table} t WHERE t.organization_id = organization AND ${condition}`,
        ),
      )
      .join('\n      UNION ')}
      UNION SELECT t.signed_by_name FROM public.submissions t WHERE t.organization_id = organization AND ${SIGNED_BY}
    ) AS n (name) WHERE n.name <> ${ERASED_NAME})`,
  ],
  // A name that somebody else has too says nothing where no address and no id stands beside it.
  [
    'the_own_names',
    'text[]',
    `ARRAY(SELECT unnest(the_names)
     EXCEPT SELECT t.name FROM public.users t WHERE t.organization_id = organization AND t.id IS DISTINCT FROM the_user
     EXCEPT SELECT t.respondent_name FROM public.assessments t WHERE t.organization_id = organization AND NOT ${NAMED('respondent_email')}
     EXCEPT SELECT t.name FROM public.invitations t WHERE t.organization_id = organization AND NOT ${NAMED('email')}
     EXCEPT SELECT t.name FROM public.vendor_contacts t WHERE t.organization_id = organization AND t.id <> ALL (the_contacts)
     EXCEPT SELECT t.signed_by_name FROM public.submissions t WHERE t.organization_id = organization
       AND NOT coalesce(${SIGNED_BY}, false)
     EXCEPT SELECT t.requester_name FROM public.supplier_requests t WHERE t.organization_id = organization
       AND NOT ${NAMED('requester_email')})`,
  ],
];

const SAYS = (payload: string, test: string): string =>
  `EXISTS (SELECT FROM jsonb_path_query(${payload}, 'strict $.**') AS v (value)
     WHERE jsonb_typeof(v.value) = 'string' AND ${test})`;
/** As the text of the payload has it, with what JSON writes before quotes and backslashes. */
const WRITTEN = (names: string): string =>
  `EXISTS (SELECT FROM unnest(${names}) AS w (name)
     WHERE position(substr(to_json(w.name)::text, 2, char_length(to_json(w.name)::text) - 2) IN p.payload) > 0)`;

/** Events whose payload names the person: what it did, what was done to it, and wherever its address or name is told. */
export const PERSONAL_EVENTS = `(
    (e.actor_kind = 'person' AND e.actor_id = the_user)
    OR (e.actor_kind = 'respondent' AND e.actor_id = ANY (the_invitations))
    OR (e.subject_type = 'users' AND e.subject_id = the_user)
    OR (position(the_key IN lower(normalize(p.payload, NFC))) > 0
        AND ${SAYS('p.payload::jsonb', `lower(normalize(v.value #>> '{}', NFC)) = the_key`)})
    OR (e.action LIKE 'vendor\\_contact.%' AND p.payload::jsonb ->> 'name' = ANY (the_names) AND EXISTS (
          SELECT FROM history.vendor_contacts c
           WHERE c.organization_id = organization AND c.vendor_id = e.vendor_id AND c.id = ANY (the_contacts)))
    -- What the event is about may be called the same.
    OR (${WRITTEN('the_own_names')}
        AND ${SAYS(`p.payload::jsonb - 'name'`, `v.value #>> '{}' = ANY (the_own_names)`)}))`;

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
    the_signed := ARRAY(SELECT t.id FROM public.submissions t WHERE t.organization_id = organization AND ${SIGNED_BY});
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
    IF NOT keeps_signatures THEN
${changed(
  'submissions',
  `UPDATE public.submissions t SET signed_by_name = ${ERASED_NAME}, signed_by_title = ${ERASED_TITLE}
       WHERE t.organization_id = organization AND t.id = ANY (the_signed);`,
)}
${changed('receipts', 'DELETE FROM public.receipts t WHERE t.organization_id = organization AND t.submission_id = ANY (the_signed);')}
${past('DELETE FROM history.receipts t WHERE t.organization_id = organization AND t.submission_id = ANY (the_signed);')}
    END IF;
${changed(
  'submissions',
  `UPDATE public.submissions t SET answers = (
        SELECT jsonb_agg(CASE WHEN lower(normalize(x.answer #>> '{answeredBy,email}', NFC)) = the_key
                 THEN jsonb_set(x.answer, '{answeredBy}', jsonb_build_object('name', ${ERASED_NAME}, 'email', the_address))
                 ELSE x.answer END ORDER BY x.place)
          FROM jsonb_array_elements(t.answers) WITH ORDINALITY AS x (answer, place))
       WHERE t.organization_id = organization AND ${ANSWERED_BY};`,
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
/** Of these the keeper could delete already. */
const KNOWN_TO_THE_KEEPER = ['portal_sessions', 'notices', 'mails'];

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
