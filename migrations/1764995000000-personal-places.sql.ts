/** Stands where a person's name stood; the web app says it in the reader's language. */
export const ERASED_NAME = `'erased person'`;
/** Stands where a job or a title stood that only this person had. */
export const ERASED_TITLE = `'–'`;

export const NAMED = (column: string): string => `lower(normalize(t.${column}, NFC)) = the_key`;
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

export const VENDOR_OF_ASSESSMENT = (id: string): string =>
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
  ['passkeys', 't.user_id = the_user'],
  ['authenticators', 't.user_id = the_user'],
  ['recovery_codes', 't.user_id = the_user'],
];

/** Signatures that a person gave, as a respondent or for the organisation. */
export const SIGNED_BY = '(t.invitation_id = ANY (the_invitations) OR t.user_id = the_user)';
/** Somebody else's signature under answers of which the person gave some. */
export const ANSWERED_BY = `EXISTS (SELECT FROM jsonb_array_elements(t.answers) AS x (answer)
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
