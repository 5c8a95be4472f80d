import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tenantTables } from '../testing/database-contents.js';
import { isolationFaults } from '../testing/isolation-faults.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

describe('the catalogue', () => {
  it('keeps every tenant apart', async () => {
    expect((await tenantTables(database)).length).toBeGreaterThanOrEqual(16);
    expect(await isolationFaults(database)).toEqual([]);
  });

  // Each takes one thing away or adds one, as a careless migration would; the check must say so.
  it.each([
    ['DROP POLICY tenant ON vendors', 'vendors: 0 policies for firebreak_api'],
    ['CREATE POLICY more ON vendors TO firebreak_api USING (true)', 'vendors: 2 policies for firebreak_api'],
    ['ALTER POLICY tenant ON mails USING (true)', 'mails: the policy tenant lets more through than the tenant'],
    ['CREATE POLICY everybody ON answers FOR SELECT USING (true)', 'answers: a policy for a role that nobody named'],
    ['ALTER TABLE answers NO FORCE ROW LEVEL SECURITY', 'answers: row-level security is not forced'],
    ['ALTER TABLE users DISABLE ROW LEVEL SECURITY', 'users: row-level security is off'],
    ['ALTER TABLE receipts DROP CONSTRAINT receipts_pkey', 'receipts: no primary key that begins with organization_id'],
    [
      'ALTER TABLE receipts DROP CONSTRAINT receipts_pkey, ADD PRIMARY KEY (submission_id)',
      'receipts: the unique index receipts_pkey reaches over tenants',
    ],
    [
      `ALTER TABLE vendors ADD UNIQUE (id);
       ALTER TABLE access_scopes DROP CONSTRAINT access_scopes_organization_id_vendor_id_fkey, ADD FOREIGN KEY (vendor_id) REFERENCES vendors (id)`,
      'access_scopes: access_scopes_vendor_id_fkey does not carry organization_id first on both sides',
    ],
    [
      'ALTER TABLE access_scopes DROP CONSTRAINT access_scopes_organization_id_vendor_id_fkey',
      'access_scopes: vendor_id refers to nothing',
    ],
    [
      'CREATE UNIQUE INDEX mails_recipient ON mails (recipient)',
      'mails: the unique index mails_recipient reaches over tenants',
    ],
    ['GRANT TRUNCATE ON judgements TO firebreak_api', 'judgements: firebreak_api may TRUNCATE'],
    ['GRANT SELECT ON judgements TO PUBLIC', 'judgements: everybody has rights'],
    ['GRANT CREATE ON SCHEMA public TO firebreak_api', 'firebreak_api may create in public'],
    ['GRANT SELECT ON security.context_key TO firebreak_api', 'firebreak_api may read the key of the tenant context'],
    [
      'GRANT INSERT ON security.first_administrator_link TO firebreak_api',
      'firebreak_api may INSERT security.first_administrator_link',
    ],
    ['GRANT SELECT ON security.sign_ups TO firebreak_api', 'firebreak_api may SELECT security.sign_ups'],
    [
      'GRANT UPDATE ON security.invitation_allowances TO firebreak_api',
      'firebreak_api may UPDATE security.invitation_allowances',
    ],
    ['ALTER TABLE sessions OWNER TO firebreak_api', 'firebreak_api owns sessions'],
    [
      'GRANT EXECUTE ON FUNCTION security.list_organizations() TO PUBLIC',
      'security.list_organizations() may be run by everybody',
    ],
    [
      'ALTER FUNCTION security.find_session(bytea) RESET search_path',
      "security.find_session(bytea) runs with its owner's rights and no fixed search path",
    ],
    ['CREATE VIEW all_vendors AS SELECT * FROM vendors', "all_vendors is a view that reads with its owner's rights"],
    ['DROP POLICY tenant ON trail.events', 'trail.events: 0 policies for firebreak_api'],
    [
      'GRANT INSERT ON trail.events TO firebreak_api',
      'trail.events: firebreak_api may INSERT what only the keeper writes',
    ],
    ['DROP TRIGGER keep_history ON vendors', 'vendors: a change leaves no history'],
    ['ALTER TABLE vendors DISABLE TRIGGER keep_history', 'vendors: a change leaves no history'],
    ['ALTER TABLE vendors ADD COLUMN nickname text', 'vendors: its history lacks or misnames nickname'],
    ['GRANT EXECUTE ON FUNCTION trail.seal(uuid) TO PUBLIC', 'trail.seal(uuid) may be run by everybody'],
    [
      'CREATE TABLE leak AS SELECT name FROM vendors; GRANT SELECT ON leak TO firebreak_api',
      'leak: firebreak_api reads a table without tenants',
    ],
    ['DROP POLICY tenant ON api_tokens', 'api_tokens: 0 policies for firebreak_api'],
    [
      'CREATE UNIQUE INDEX api_tokens_hash ON api_tokens (token_hash)',
      'api_tokens: the unique index api_tokens_hash reaches over tenants',
    ],
    [
      'ALTER POLICY tenant ON audit_notes WITH CHECK (true)',
      'audit_notes: the policy tenant lets more through than the tenant',
    ],
    [
      'ALTER TABLE audit_request_messages NO FORCE ROW LEVEL SECURITY',
      'audit_request_messages: row-level security is not forced',
    ],
    [
      `ALTER TABLE audit_requests ADD UNIQUE (id);
       ALTER TABLE audit_request_messages DROP CONSTRAINT audit_request_messages_organization_id_request_id_fkey,
         ADD FOREIGN KEY (request_id) REFERENCES audit_requests (id)`,
      'audit_request_messages: audit_request_messages_request_id_fkey does not carry organization_id first on both sides',
    ],
    ['ALTER TABLE export_packages DISABLE ROW LEVEL SECURITY', 'export_packages: row-level security is off'],
    [
      `ALTER TABLE personal_data_erasures DROP CONSTRAINT personal_data_erasures_pkey;
       ALTER TABLE personal_data_erasures ALTER organization_id DROP NOT NULL`,
      'personal_data_erasures: organization_id may be null',
    ],
    [
      'CREATE UNIQUE INDEX passkeys_credential ON passkeys (credential_id)',
      'passkeys: the unique index passkeys_credential reaches over tenants',
    ],
    [
      'ALTER TABLE passkeys DROP CONSTRAINT passkeys_organization_id_user_id_fkey',
      'passkeys: user_id refers to nothing',
    ],
    ['DROP POLICY tenant ON authenticators', 'authenticators: 0 policies for firebreak_api'],
    [
      'ALTER POLICY tenant ON recovery_codes USING (true)',
      'recovery_codes: the policy tenant lets more through than the tenant',
    ],
    [
      'ALTER POLICY lookup ON passkeys TO firebreak_lookup, firebreak_signer',
      'passkeys: a policy for a role that nobody named',
    ],
    [
      'GRANT EXECUTE ON FUNCTION security.find_api_token(bytea) TO PUBLIC',
      'security.find_api_token(bytea) may be run by everybody',
    ],
    [
      'ALTER FUNCTION security.find_passkey(uuid, bytea) SET search_path = public',
      "security.find_passkey(uuid,bytea) runs with its owner's rights and no fixed search path",
    ],
    [
      'GRANT EXECUTE ON FUNCTION security.erase_person(uuid, text, uuid, text, text) TO PUBLIC',
      'security.erase_person(uuid,text,uuid,text,text) may be run by everybody',
    ],
    [
      'ALTER VIEW as_of.audit_requests SET (security_invoker = false)',
      "as_of.audit_requests is a view that reads with its owner's rights",
    ],
  ])('is found wanting after %s', async (damage, fault) => {
    const damaged = await createTestDatabase();
    try {
      await damaged.query(damage);
      expect(await isolationFaults(damaged)).toContain(fault);
    } finally {
      await damaged.drop();
    }
  });
});
