import { createHash, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { DEFAULT_MODEL } from '@firebreak/domain';
import { v7 as createId } from 'uuid';
import type { AccessScopeView } from '../access-scopes/access-scope.presenter.js';
import type { InvitedPersonView } from '../assessments/invited-person.presenter.js';
import { JobsService } from '../jobs/jobs.service.js';
import { appendLine } from '../signer/append-line.js';
import type { KeptCheckpoint } from '../signer/kept-checkpoint.js';
import { SignerFolder } from '../signer/signer-folder.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { WebhookSecretView } from '../webhooks/webhook.presenter.js';
import { makeToken } from './api-tokens.js';
import { callCentreScope, daysFromNow, ownQuestionnaire } from './builders.js';
import type { KnownIds } from './example-requests.js';
import type { SupplierRequestView } from '../supplier-requests/supplier-request.presenter.js';
import type { HttpClient } from './http-client.js';
import type { VendorView } from '../vendors/vendor.presenter.js';
import { announce } from './evidence.js';
import { importList } from './imported.js';
import { beginOwnAnswers, finishOwnAnswers, saveOwnAnswer, TRUST_PAGE } from './own-answers.js';
import { makePackage } from './export-packages/make-package.js';
import {
  addVendor,
  answerAll,
  coreQuestionnaireId,
  coreVersionId,
  expectBody,
  openPortal,
  sendCore,
  submit,
  verifyPortal,
} from './respondent.js';
import type { PersonKey, TestApplication } from './test-application.js';

/** An organisation's rows with a word in every text that a person can type, and the browsers that know them. */
export interface MarkedOrganization {
  readonly ids: KnownIds;
  readonly word: string;
  /** Holds the link only. */
  readonly portal: HttpClient;
}

/** Fills an organisation through the API and marks its own texts past it. */
export async function markOrganization(
  firebreak: TestApplication,
  organization: 'first' | 'second',
  person: PersonKey,
  word: string,
): Promise<MarkedOrganization> {
  await firebreak.database.query(`UPDATE organizations SET name = $2 || ' ' || name WHERE organization_id = $1`, [
    firebreak.organizationIds[organization],
    word,
  ]);
  await firebreak.database.query(`UPDATE users SET name = $2 || ' ' || name WHERE organization_id = $1`, [
    firebreak.organizationIds[organization],
    word,
  ]);
  await firebreak.database.query(
    `UPDATE questionnaire_versions SET title = jsonb_build_object('en', $2::text, 'zh-Hant', $2::text) WHERE organization_id = $1`,
    [firebreak.organizationIds[organization], word],
  );
  await firebreak.database.query(
    `UPDATE questions SET text = jsonb_build_object('en', $2 || key, 'zh-Hant', $2 || key) WHERE organization_id = $1`,
    [firebreak.organizationIds[organization], word],
  );
  const staff = await firebreak.signIn(person);
  await expectBody(staff.post('/me/seen-flags', { seenAt: new Date().toISOString() }));
  const admin = await firebreak.signIn(organization === 'first' ? 'admin' : 'strangeAdmin');
  await expectBody(
    admin.post('/users/invitations', { email: 'invited@canary.test', name: `${word} invited`, role: 'auditor' }),
  );
  await expectBody(
    admin.post('/risk-models', {
      baseVersion: DEFAULT_MODEL.version,
      adjustments: { doorGuard: 800 },
      reason: `${word} reason`,
    }),
  );
  await expectBody(admin.post('/questionnaires', ownQuestionnaire({ question: `${word} own question` })));
  const vendor = await addVendor(
    staff,
    { name: `${word} vendor`, service: `${word} service`, notes: `${word} notes`, archetype: 'call_centre_bpo' },
    [callCentreScope({ name: `${word} scope` })],
  );
  const imported = await importList(
    staff,
    `name,kind,aliases,notes\n${word} imported,saas_other,${word} alias,${word} notes`,
    `fileName=${encodeURIComponent(`${word} list`)}`,
  );
  const contact = await expectBody(
    staff.post<{ id: string }>(`/vendors/${vendor.id}/contacts`, { name: `${word} contact`, duty: 'security' }),
  );
  const contract = await expectBody(
    staff.post<{ id: string }>(`/vendors/${vendor.id}/contracts`, { name: `${word} contract`, note: `${word} note` }),
  );
  const document = await expectBody(
    staff.post<{ id: string }>(`/vendors/${vendor.id}/documents`, {
      fileName: `${word} contract.pdf`,
      kind: 'contract',
      note: `${word} note`,
      sizeBytes: 9,
    }),
  );
  const leaving = await addVendor(staff, { name: `${word} leaving` }, []);
  await expectBody(staff.post(`/vendors/${leaving.id}/offboarding`, {}));
  const item = await expectBody(
    staff.post<{ id: string }>(`/vendors/${leaving.id}/offboarding/items`, { title: `${word} item` }),
  );
  const returned = await sendCore(staff, vendor.id, { respondentName: word });
  const signer = await openPortal(firebreak, returned.invitation);
  const answered = await answerAll(signer, 1);
  await submit(signer);
  await expectBody(
    staff.send('POST', `/assessments/${returned.assessment.id}/return`, {
      json: {
        comment: `${word} comment`,
        questions: answered.questions.slice(0, 1).map(({ id }) => ({ questionId: id, text: `${word} message` })),
      },
      headers: { 'idempotency-key': word },
    }),
  );

  const open = await sendCore(staff, vendor.id, { respondentName: word });
  const portal = await openPortal(firebreak, open.invitation);
  const asked = await answerAll(portal, 2);
  const [scope] = (await expectBody(staff.get<{ items: AccessScopeView[] }>(`/vendors/${vendor.id}/access-scopes`)))
    .items;
  const question = asked.questions[0];
  if (!scope || !vendor.owner || !question) throw new Error('The organisation is not complete.');
  await expectBody(
    portal.put(`/portal/answers/${question.id}`, { level: 3, comment: `${word} answer` }, { 'if-match': '"1"' }),
  );
  const act = await expectBody(
    staff.post<{ id: string }>('/vendor-acts', { act: 'tag', vendorIds: [vendor.id], tags: [`${word} tag`] }),
  );
  const view = await expectBody(
    staff.post<{ id: string }>('/saved-views', { name: `${word} view`, shared: true, search: { q: `${word} search` } }),
  );
  const own = await beginOwnAnswers(staff, vendor.id);
  const filledIn = own.questions[0]?.id ?? '';
  const answer = { level: 0, comment: `${word} own answer`, source: { ...TRUST_PAGE, title: `${word} source` } };
  await expectBody(saveOwnAnswer(staff, own.assessment.id, filledIn, answer));
  await finishOwnAnswers(staff, own.assessment.id);
  await expectBody(admin.post(`/assessments/${own.assessment.id}/accept`, {}));
  await archiveAndDelete(firebreak, admin, word);
  await erasePerson(admin, vendor.id, word);
  const findingId = await discussFinding(staff, vendor.id, word);
  const decided = await decideOnCondition(admin, vendor.id, word);
  const request = await askForSupplier(staff, admin, word);
  const file = await announce(portal, { fileName: `${word}.pdf` });
  const lead = await openPortal(firebreak, open.invitation);
  await verifyPortal(lead, admin, open.invitation);
  const colleague = await expectBody(
    lead.post<InvitedPersonView>('/portal/colleagues', {
      name: `${word} colleague`,
      email: 'colleague@canary.test',
      measures: [question.measure],
      locale: 'en',
    }),
  );
  const { webhook } = await expectBody(
    admin.post<WebhookSecretView>('/webhooks', { url: `https://receiver.test/${word}`, events: ['band_rose'] }),
  );
  await admin.post(`/webhooks/${webhook.id}/test`);
  await expectBody(staff.post('/me/notice-choices', { kind: 'band_rose', way: 'daily' }));
  await expectBody(staff.post('/me/notice-choices/stops', { way: 'weekly', stopped: true }));
  await expectBody(staff.post('/me/notice-choices/weekday', { weeklyOn: 2 }));
  const auditor = await firebreak.signIn(organization === 'first' ? 'auditor' : 'strangeAuditor');
  const page = { about: `/vendors/${vendor.id}`, aboutTitle: `${word} vendor` };
  const audited = await expectBody(
    auditor.post<{ id: string }>('/audit-requests', { ...page, text: `${word} request of an auditor` }),
  );
  await expectBody(staff.post(`/audit-requests/${audited.id}/messages`, { text: `${word} answer to an auditor` }));
  const note = await expectBody(
    auditor.post<{ id: string }>('/audit-notes', { ...page, text: `${word} working paper` }),
  );
  const judged = await expectBody(staff.get<{ items: { id: string }[] }>(`/vendors/${vendor.id}/judgements?limit=1`));
  const { apiToken } = await makeToken(staff, { name: `${word} token` });
  const factors = await keepSecondFactors(firebreak, firebreak.organizationIds[organization], word);
  const exported = await makePackage(staff, { tables: ['vendors', 'people'] });
  return {
    word,
    portal,
    ids: {
      vendors: vendor.id,
      'access-scopes': scope.id,
      contacts: contact.id,
      contracts: contract.id,
      documents: document.id,
      proofs: document.id,
      replaceds: document.id,
      items: item.id,
      'vendor-acts': act.id,
      'saved-views': view.id,
      assessments: open.assessment.id,
      questionnaires: await coreQuestionnaireId(staff),
      versions: await coreVersionId(staff),
      answers: question.id,
      'own-answers': question.id,
      questions: question.id,
      evidence: file.id,
      exports: exported.id,
      'api-tokens': apiToken.id,
      ...factors,
      'own-evidence': file.id,
      imports: imported.id,
      invitations: colleague.id,
      colleagues: colleague.id,
      // Whoever looks after the vendor, so that a list narrowed to an owner still shows it.
      users: vendor.owner.id,
      findings: findingId,
      webhooks: webhook.id,
      'mail-stops': 'no-word-of-ours',
      conditions: decided,
      'supplier-requests': request,
      'audit-requests': audited.id,
      'audit-notes': note.id,
      judgements: judged.items[0]?.id ?? '',
      'audit-checkpoints': await keepCheckpoint(firebreak, firebreak.organizationIds[organization], word),
      jobs: await addLateJob(firebreak, firebreak.organizationIds[organization]),
    },
  };
}

/** A session and second factors of somebody who was asked in and never came, so that nobody else is held back by them. */
async function keepSecondFactors(firebreak: TestApplication, organizationId: string, word: string): Promise<KnownIds> {
  const [sessions, passkeys, authenticators, codes] = Array.from({ length: 4 }, () => createId());
  const insert = (table: string, columns: string, values: string, id: string | undefined): Promise<unknown> =>
    firebreak.database.query(
      `INSERT INTO ${table} (organization_id, id, user_id, created_at, ${columns})
       SELECT organization_id, $2, id, now(), ${values} FROM users
        WHERE organization_id = $1 AND email = 'invited@canary.test'`,
      [organizationId, id, `${word} device`],
    );
  const bytes = `convert_to($3::text, 'UTF8')`;
  const session = 'token_hash, last_seen_at, expires_at, user_agent';
  await insert('sessions', session, `sha256(${bytes}), now(), now() + interval '1 hour', $3::text`, sessions);
  const passkey = 'name, credential_id, public_key, counter, transports';
  await insert('passkeys', passkey, `$3::text, ${bytes}, ${bytes}, 0, '{}'`, passkeys);
  await insert('authenticators', 'name, confirmed_at', '$3::text, now()', authenticators);
  await insert('recovery_codes', 'code_hash', `sha256(${bytes})`, codes);
  return { sessions: sessions ?? '', passkeys: passkeys ?? '', authenticators: authenticators ?? '' };
}

/** A checkpoint among those that the signer keeps, with the word in its note and a size that no other one has; gives the size. */
async function keepCheckpoint(firebreak: TestApplication, organizationId: string, word: string): Promise<string> {
  const size = randomInt(2 ** 46, 2 ** 47);
  const root = createHash('sha256').update(word).digest();
  const folder = new SignerFolder(join(firebreak.dataDirectory, 'signer'));
  const kept: KeptCheckpoint = {
    at: new Date().toISOString(),
    size,
    hash: root.toString('hex'),
    root: root.toString('base64'),
    note: `${word}\n`,
    edge: [],
  };
  await appendLine(folder.checkpointsFile(organizationId), kept);
  return String(size);
}

/** A vendor that is archived and on hold, of whose end administrators were told, and one that was deleted for good. */
async function archiveAndDelete(firebreak: TestApplication, admin: HttpClient, word: string): Promise<void> {
  for (const name of [`${word} held`, `${word} deleted`]) {
    const { id, etag } = await addVendor(admin, { name }, []);
    await admin.delete(`/vendors/${id}`, etag);
    const archived = await expectBody(admin.get<VendorView>(`/vendors/${id}`));
    if (name.endsWith('held')) {
      await expectBody(admin.post(`/vendors/${id}/hold`, { reason: `${word} hold` }));
      await firebreak.database.query(
        `INSERT INTO vendor_retention (organization_id, vendor_id, archived_at, due_on, told_at)
         SELECT organization_id, id, archived_at, current_date, now() FROM vendors WHERE id = $1`,
        [id],
      );
    } else {
      const deletion = { json: { name }, headers: { 'if-match': archived.etag } };
      await expectBody(admin.send('POST', `/vendors/${id}/deletion`, deletion));
    }
  }
}

/** That somebody was erased, on a ground with the word in it. */
async function erasePerson(admin: HttpClient, vendorId: string, word: string): Promise<void> {
  const email = 'gone@canary.test';
  await expectBody(admin.post(`/vendors/${vendorId}/contacts`, { name: 'Gone', email, duty: 'security' }));
  await expectBody(admin.post('/personal-data/erasures', { email, ground: `${word} ground`, keepSignatures: word }));
}

/** What a weak answer left open, with something said about it, and the risk of it asked to be accepted. */
async function discussFinding(staff: HttpClient, vendorId: string, word: string): Promise<string> {
  const [finding] = (await expectBody(staff.get<{ items: { id: string }[] }>(`/findings?vendorId=${vendorId}`))).items;
  const people = await expectBody(staff.get<{ items: { id: string; role: string }[] }>('/users'));
  const approverId = people.items.find(({ role }) => role === 'admin')?.id;
  if (!finding) throw new Error('Nothing was found.');
  await expectBody(staff.post(`/findings/${finding.id}/notes`, { kind: 'comment', text: `${word} note` }));
  const wish = { reason: `${word} reason`, approverId, expiresOn: daysFromNow(30) };
  await expectBody(staff.post(`/findings/${finding.id}/acceptance`, wish));
  return finding.id;
}

/** An approval on a condition, which is given. */
async function decideOnCondition(admin: HttpClient, vendorId: string, word: string): Promise<string> {
  const decision = await expectBody(
    admin.post<{ conditions: { id: string }[] }>(`/vendors/${vendorId}/decisions`, {
      outcome: 'approved_with_conditions',
      reason: `${word} reason to approve`,
      conditions: [{ text: `${word} condition` }],
    }),
  );
  const [condition] = decision.conditions;
  if (!condition) throw new Error('Nothing was asked for.');
  return condition.id;
}

/** A request for a supplier that waits, and one that was declined; the link for requests is on. */
async function askForSupplier(staff: HttpClient, admin: HttpClient, word: string): Promise<string> {
  const wish = { supplierName: `${word} supplier`, purpose: `${word} purpose`, archetype: 'other', accessLevel: 'low' };
  const ask = () => expectBody(staff.post<SupplierRequestView>('/supplier-requests', { ...wish, usage: 'once' }));
  const { id, etag } = await ask();
  const decline = { json: { reason: `${word} decline` }, headers: { 'if-match': etag } };
  await expectBody(staff.send('POST', `/supplier-requests/${id}/decline`, decline));
  await expectBody(admin.post('/intake-link'));
  return (await ask()).id;
}

/** A job that is there as long as the test runs. */
function addLateJob(firebreak: TestApplication, organizationId: string): Promise<string> {
  const runAt = new Date(Date.now() + 86_400_000);
  return firebreak.app
    .get(TenantDb)
    .run(organizationId, () => firebreak.app.get(JobsService).add('forget-mails', {}, { key: 'late', runAt }));
}

/**
 * What was marked was marked past its memory: this lets the past know the marks that files show. It also makes findings
 * late, which are due in some weeks, so that no table is empty.
 */
export async function rememberMarks({ database }: TestApplication): Promise<void> {
  await database.query('UPDATE history.users h SET name = u.name FROM users u WHERE u.id = h.id');
  await database.query('UPDATE history.questions h SET text = q.text FROM questions q WHERE q.id = h.id');
  for (const table of ['findings', 'history.findings'])
    await database.query(`UPDATE ${table} SET due_on = '2026-01-01'`);
}
