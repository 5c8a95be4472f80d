const GUARD = 'apps/api/src/identity/access.guard.ts';
const PRINCIPALS = 'apps/api/src/identity/principals.service.ts';
const TENANT_DB = 'apps/api/src/tenancy/tenant-db.ts';
const FOUNDATION = 'migrations/1764000000000-foundation.sql.ts';
const COLLEAGUES = 'migrations/1764700000000-colleagues.ts';
const DECISIONS = 'migrations/1764850000000-decisions.ts';
const ERASING = 'migrations/1764930000000-erasing.sql.ts';
const TOKENS = 'migrations/1764960000000-tokens.ts';
const PERSONAL_DATA = 'migrations/1764995000000-personal-data.sql.ts';
const SECOND_FACTORS = 'migrations/1765000000000-second-factors.ts';

const ROUTES = 'identity/access.e2e-spec';
const ROWS = 'tenancy/row-level-security.db-spec';
const IDS = 'tenancy/foreign-ids.e2e-spec';
const SECOND_FACTOR = 'sessions/verification.e2e-spec';

/** A route that lets in whom it did not; `route` is its line above the decorator. */
const opened = (name, file, [route, before, after]) => ({
  name,
  file,
  from: `${route}\n  @${before}`,
  to: `${route}\n  @${after}`,
  tests: ROUTES,
});

/**
 * What keeps tenants and roles apart outside of the catalogue, each taken away once: in which file, which text (it stands
 * there exactly once), what stands there instead, and which tests must notice.
 */
export const FAULTS = [
  // The guard, and what it asks.
  {
    name: 'a route that says nothing is open',
    file: GUARD,
    from: `if (access === undefined) throw new DomainError('forbidden', 'Nobody may enter here.');`,
    to: 'if (access === undefined) return true;',
    tests: ROUTES,
  },
  {
    name: "nobody's role is looked at",
    file: GUARD,
    from: `if (!access.includes(principal.role)) await this.refuse(principal, request, 'Your role does not allow this.');`,
    to: '',
    tests: ROUTES,
  },
  {
    name: "no token's role is looked at",
    file: GUARD,
    from: `if (!access.includes(principal.role)) await this.refuse(principal, request, 'The role does not allow this.');`,
    to: '',
    tests: ROUTES,
  },
  {
    name: 'a token acts with the role of its owner',
    file: PRINCIPALS,
    from: 'role: ROLES_WITHIN[row.role].includes(row.token_role) ? row.token_role : row.role,',
    to: 'role: row.role,',
    tests: ROUTES,
  },
  {
    name: 'a token keeps a role that its owner lost',
    file: PRINCIPALS,
    from: 'role: ROLES_WITHIN[row.role].includes(row.token_role) ? row.token_role : row.role,',
    to: 'role: row.token_role,',
    tests: 'api-tokens/api-tokens.e2e-spec',
  },
  {
    name: 'tokens open what is for browsers',
    file: GUARD,
    from: `if (isOpen !== true || typeof access === 'string')`,
    to: `if (typeof access === 'string')`,
    tests: ROUTES,
  },
  {
    name: 'routes for browsers say that tokens open them',
    file: 'apps/api/src/identity/access.ts',
    from: `return applyDecorators(SetMetadata(ACCESS, roles), ApiCookieAuth('session'));`,
    to: `return applyDecorators(SetMetadata(ACCESS, roles), SetMetadata(OPEN_TO_TOKENS, true), ApiCookieAuth('session'));`,
    tests: ROUTES,
  },
  {
    name: 'answers are read back without the code',
    file: GUARD,
    from: `if (access === 'verified-respondent' && !respondent.verified)`,
    to: 'if (!respondent)',
    tests: ROUTES,
  },
  {
    name: 'no session is asked how far it has come',
    file: GUARD,
    from: 'this.askOfSession(principal, context);',
    to: '',
    tests: SECOND_FACTOR,
  },
  {
    name: 'setting up a second factor is open to whoever has one and did not show it',
    file: GUARD,
    from: `if (asked === 'nothing' || (asked === 'enrolment' && principal.stage === 'enrol')) return;`,
    to: `if (asked === 'nothing' || asked === 'enrolment') return;`,
    tests: SECOND_FACTOR,
  },
  {
    name: 'a password alone opens a session of somebody with a second factor',
    file: PRINCIPALS,
    from: `if (row.has_second_factor) return 'verify';`,
    to: '',
    tests: SECOND_FACTOR,
  },
  {
    name: 'a password alone opens a session where a second factor is asked for',
    file: PRINCIPALS,
    from: `return row.requires_second_factor ? 'enrol' : 'open';`,
    to: `return 'open';`,
    tests: SECOND_FACTOR,
  },
  {
    name: 'an idle session goes on',
    file: PRINCIPALS,
    from: `if (!row || isIdle(row.last_seen_at)) return null;`,
    to: 'if (!row) return null;',
    tests: 'sessions/sessions.e2e-spec',
  },
  // Single routes.
  opened('auditors erase people', 'apps/api/src/personal-data/personal-data.controller.ts', [
    `  @Post('erasures')`,
    `AllowRoles('admin')`,
    `AllowRoles('admin', 'auditor')`,
  ]),
  opened('procurement reads who was erased', 'apps/api/src/personal-data/personal-data.controller.ts', [
    `  @Get('erasures')`,
    `AllowRoles('admin')`,
    `AllowRoles('admin', 'procurement')`,
  ]),
  opened('auditors add vendors', 'apps/api/src/vendors/vendors.controller.ts', [
    '  @Post()',
    'AllowEditors()',
    'AllowStaff()',
  ]),
  // What a transaction carries.
  {
    name: 'a context need not be signed',
    file: FOUNDATION,
    from: `IF split_part(context, '.', 2) IS DISTINCT FROM expected THEN`,
    to: 'IF expected IS NULL THEN',
    tests: ROWS,
  },
  {
    name: 'without a context there are no rows and no refusal',
    file: FOUNDATION,
    from: `RAISE EXCEPTION 'no tenant is set' USING ERRCODE = 'P0F01';`,
    to: 'RETURN NULL;',
    tests: ROWS,
  },
  {
    name: 'the context of one organisation is given to the next',
    file: TENANT_DB,
    from: 'let context = this.contexts.get(organizationId);',
    to: 'let context = [...this.contexts.values()][0];',
    tests: IDS,
  },
  {
    name: 'the context outlives its transaction',
    file: TENANT_DB,
    from: `set_config('firebreak.context', $1, true)\``,
    to: `set_config('firebreak.context', $1, false)\``,
    tests: 'tenancy/tenant-db.db-spec',
  },
  {
    name: 'nobody looks whether a connection has a context already',
    file: TENANT_DB,
    from: 'if (row?.left_over) await refuseUnclean((await runner.connect()) as Client);',
    to: '',
    tests: 'tenancy/tenant-db.db-spec',
  },
  {
    name: 'a connection inside a transaction is lent on',
    file: 'apps/api/src/database/clean-pool.ts',
    from: `return status === null || (status === 'I' && client.readyForQuery === true);`,
    to: 'return status !== undefined;',
    tests: 'database/clean-pool.db-spec',
  },
  // Policies and keys of tables, as the walks over rows and ids meet them.
  {
    name: "second factors are everybody's",
    file: SECOND_FACTORS,
    from: `  \`CREATE POLICY tenant ON \${table} TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))`,
    to: `  \`CREATE POLICY tenant ON \${table} TO firebreak_api
     USING (true)`,
    tests: ROWS,
  },
  {
    name: 'a second factor is given to somebody of another organisation',
    file: SECOND_FACTORS,
    from: `     WITH CHECK (organization_id = (SELECT security.current_organization()))\`,
  \`GRANT`,
    to: `     WITH CHECK (true)\`,
  \`GRANT`,
    tests: ROWS,
  },
  {
    name: 'the owner of the tables is not held by the policies of second factors',
    file: SECOND_FACTORS,
    from: '`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`',
    to: `'SELECT 1'`,
    tests: 'tenancy/isolation-catalogue.db-spec',
  },
  {
    name: "tokens of programs are everybody's",
    file: TOKENS,
    from: `  \`CREATE POLICY tenant ON api_tokens TO firebreak_api
     USING (organization_id = (SELECT security.current_organization()))`,
    to: `  \`CREATE POLICY tenant ON api_tokens TO firebreak_api
     USING (true)`,
    tests: ROWS,
  },
  {
    name: 'messages to an auditor refer to any request',
    file: 'migrations/1764990000000-audit-desk.ts',
    from: 'FOREIGN KEY (organization_id, request_id) REFERENCES audit_requests (organization_id, id),',
    to: '',
    tests: 'tenancy/isolation-catalogue.db-spec',
  },
  {
    name: "an organisation's passkey takes its id from all others",
    file: SECOND_FACTORS,
    from: 'UNIQUE (organization_id, credential_id),',
    to: 'UNIQUE (credential_id),',
    tests: 'tenancy/isolation-catalogue.db-spec',
  },
  // The narrow functions.
  {
    name: 'an expired session is found',
    file: SECOND_FACTORS,
    from: 'WHERE s.token_hash = wanted AND s.expires_at > now() AND ${HAS_ACCESS} $$',
    to: 'WHERE s.token_hash = wanted AND ${HAS_ACCESS} $$',
    tests: 'http/bad-inputs-table.e2e-spec',
  },
  {
    name: 'the session of somebody without access is found',
    file: SECOND_FACTORS,
    from: 'WHERE s.token_hash = wanted AND s.expires_at > now() AND ${HAS_ACCESS} $$',
    to: 'WHERE s.token_hash = wanted AND s.expires_at > now() $$',
    tests: 'people/people.e2e-spec people/access-until.e2e-spec',
  },
  {
    name: 'any session is found by any cookie',
    file: SECOND_FACTORS,
    from: 'WHERE s.token_hash = wanted AND s.expires_at > now() AND ${HAS_ACCESS} $$',
    to: 'WHERE s.expires_at > now() AND ${HAS_ACCESS} $$',
    tests: IDS,
  },
  {
    name: 'an expired token opens the register',
    file: SECOND_FACTORS,
    from: 'WHERE t.token_hash = wanted AND t.expires_at > now() AND ${HAS_ACCESS} $$',
    to: 'WHERE t.token_hash = wanted AND ${HAS_ACCESS} $$',
    tests: 'api-tokens/api-tokens.e2e-spec',
  },
  {
    name: 'the token of somebody without access opens the register',
    file: SECOND_FACTORS,
    from: 'WHERE t.token_hash = wanted AND t.expires_at > now() AND ${HAS_ACCESS} $$',
    to: 'WHERE t.token_hash = wanted AND t.expires_at > now() $$',
    tests: 'api-tokens/api-tokens.e2e-spec people/access-until.e2e-spec',
  },
  {
    name: 'a respondent stays in after the invitation was taken back',
    file: COLLEAGUES,
    from: 'AND i.revoked_at IS NULL AND i.expires_at > now() $$',
    to: 'AND i.expires_at > now() $$',
    tests: 'portal/portal-access.e2e-spec',
  },
  {
    name: 'any link opens the form for requests',
    file: DECISIONS,
    from: 'l.token_hash = wanted',
    to: 'l.token_hash IS NOT NULL',
    tests: 'intake/intake.e2e-spec',
  },
  {
    name: 'a passkey of somebody without access signs in',
    file: SECOND_FACTORS,
    from: 'WHERE k.user_id = wanted_user AND k.credential_id = wanted AND ${HAS_ACCESS} $$',
    to: 'WHERE k.user_id = wanted_user AND k.credential_id = wanted $$',
    tests: SECOND_FACTOR,
  },
  {
    name: 'a person is searched for in the history of every organisation',
    file: PERSONAL_DATA,
    from: '(SELECT count(*) FROM history.${table} t WHERE t.organization_id = organization AND ${condition})',
    to: '(SELECT count(*) FROM history.${table} t WHERE ${condition})',
    tests: 'personal-data/erasure-leak.e2e-spec',
  },
  {
    name: 'a person is erased in every organisation',
    file: PERSONAL_DATA,
    from: '`UPDATE public.${table} t SET ${set}${setLive} WHERE t.organization_id = organization AND ${condition};`',
    to: '`UPDATE public.${table} t SET ${set}${setLive} WHERE ${condition};`',
    tests: 'personal-data/erasure-leak.e2e-spec',
  },
  {
    name: 'anybody erases a person',
    file: PERSONAL_DATA,
    from: `AND u.role = 'admin' AND u.disabled_at IS NULL`,
    to: 'AND u.disabled_at IS NULL',
    tests: 'personal-data/',
  },
  {
    name: 'anybody deletes a vendor for good',
    file: ERASING,
    from: `ELSIF NOT EXISTS (SELECT FROM public.users u WHERE u.organization_id = organization AND u.id = by_user`,
    to: `ELSIF NOT EXISTS (SELECT FROM public.users u WHERE u.organization_id = organization OR u.id = by_user`,
    tests: 'vendor-deletions/vendor-deletions.e2e-spec',
  },
  // Whose it is, within an organisation and beside its tables.
  {
    name: "auditors change each other's notes",
    file: 'apps/api/src/audit-notes/audit-notes.service.ts',
    from: 'if (row.note.writtenBy !== userId) throw notFound();',
    to: '',
    tests: 'audit-notes/audit-notes.e2e-spec',
  },
  {
    name: "everybody revokes everybody's tokens",
    file: 'apps/api/src/api-tokens/api-tokens.service.ts',
    from: `if (!token || (token.userId !== userId && role !== 'admin')) throw notFound();`,
    to: 'if (!token) throw notFound();',
    tests: 'api-tokens/api-tokens.e2e-spec',
  },
  {
    name: 'everybody lists all tokens',
    file: 'apps/api/src/api-tokens/api-tokens.service.ts',
    from: `if (all && role !== 'admin') throw new DomainError('forbidden', 'Only administrators see the tokens of others.');`,
    to: '',
    tests: 'api-tokens/api-tokens.e2e-spec',
  },
  {
    name: "everybody ends everybody's sessions",
    file: 'apps/api/src/sessions/sessions.service.ts',
    from: 'if ((await this.sessions.find(id))?.userId !== userId) throw notFound();',
    to: 'if (!(await this.sessions.find(id))) throw notFound();',
    tests: SECOND_FACTOR,
  },
  {
    name: 'a repeated request is answered with what somebody else was answered',
    file: 'apps/api/src/idempotency/idempotency.service.ts',
    from: 'const own: OwnKey = { actor, keyHash: hashParts([key]) };',
    to: "const own: OwnKey = { actor: actor.split(':')[0] ?? '', keyHash: hashParts([key]) };",
    tests: 'idempotency/idempotency.e2e-spec',
  },
  {
    name: 'a token may be wider than its maker',
    file: 'apps/api/src/api-tokens/api-tokens.service.ts',
    from: 'if (!ROLES_WITHIN[staff.role].includes(input.role))',
    to: 'if (input.role === null)',
    tests: 'api-tokens/api-tokens.e2e-spec',
  },
];

/** Takes nothing away: the tests of all others pass on it, or they would fail on anything. */
export const HARMLESS = {
  name: 'a comment is another one',
  file: GUARD,
  from: '/** Lets a request in only where its route says so, and says who it is.',
  to: '/** Says who comes in.',
  tests: ROUTES,
};
