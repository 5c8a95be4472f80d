import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpClient, Problem } from '../testing/http-client.js';
import { expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import type { AuditNoteView } from './audit-note.presenter.js';

let firebreak: TestApplication;
let auditor: HttpClient;

beforeAll(async () => {
  firebreak = await startTestApplication();
  auditor = await firebreak.signIn('auditor');
});

afterAll(() => firebreak.stop());

const NOTE = { about: '/trail', aboutTitle: 'Trail', text: 'Checked against the paper of Monday.' };

describe('a working paper', () => {
  it('is written, changed and removed by its writer, who knows the last version', async () => {
    const note = await expectBody(auditor.post<AuditNoteView>('/audit-notes', NOTE));
    expect(note).toMatchObject({ ...NOTE, own: true });
    const path = `/audit-notes/${note.id}`;
    const changed = await expectBody(auditor.patch<AuditNoteView>(path, { text: 'And of Tuesday.' }, note.etag));
    expect(changed.text).toBe('And of Tuesday.');
    expect((await auditor.patch<Problem>(path, { text: 'Late.' }, note.etag)).status).toBe(412);
    expect((await auditor.delete<Problem>(path, note.etag)).status).toBe(412);
    await expectBody(auditor.delete(path, changed.etag));
    expect((await auditor.delete<Problem>(path, changed.etag)).status).toBe(404);
  });

  it("is nobody's to change or remove but its writer's, also among auditors", async () => {
    const note = await expectBody(auditor.post<AuditNoteView>('/audit-notes', NOTE));
    await firebreak.database.query(
      `UPDATE audit_notes SET written_by = (SELECT id FROM users WHERE email = 'admin@first.test') WHERE id = $1`,
      [note.id],
    );
    const path = `/audit-notes/${note.id}`;
    expect((await auditor.patch<Problem>(path, { text: 'Not mine.' }, note.etag)).status).toBe(404);
    expect((await auditor.delete<Problem>(path, note.etag)).status).toBe(404);
    const { items } = await expectBody(auditor.get<{ items: AuditNoteView[] }>('/audit-notes'));
    expect(items.find(({ id }) => id === note.id)).toMatchObject({ text: NOTE.text, own: false });
  });

  it('is read by auditors alone; the trail, which everybody reads, knows that it is there and not what it says', async () => {
    const note = await expectBody(
      auditor.post<AuditNoteView>('/audit-notes', { ...NOTE, text: 'Between us auditors' }),
    );
    for (const person of ['procurement', 'admin'] as const)
      expect((await (await firebreak.signIn(person)).get('/audit-notes')).status).toBe(403);
    const strange = await firebreak.signIn('strangeAuditor');
    expect((await expectBody(strange.get<{ items: unknown[] }>('/audit-notes'))).items).toEqual([]);
    expect((await strange.delete<Problem>(`/audit-notes/${note.id}`, note.etag)).status).toBe(404);
    const trail = await auditor.get('/audit-events?action=audit_note.written');
    expect(trail.text).toContain(note.id);
    expect(trail.text).not.toContain('Between us');
  });
});
