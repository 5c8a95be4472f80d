import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HKCERT_CORE, type Role } from '@firebreak/domain';
import { v7 as createId } from 'uuid';
import type { InstanceView } from '../instance/instance.presenter.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.js';
import type { SessionView } from '../sessions/session.presenter.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { HttpClient } from '../testing/http-client.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { UsersService } from '../users/users.service.js';

const PASSWORD = 'correct horse battery staple';

let here: TestApplication;
let elsewhere: TestApplication;

beforeAll(async () => {
  here = await startTestApplication({ PUBLIC_URL: 'http://localhost:3000' }, { empty: true });
  elsewhere = await startTestApplication({}, { empty: true });
  for (const firebreak of [here, elsewhere]) {
    await found(firebreak, true, { admin: 'admin@demo.test', procurement: 'procurement@demo.test' });
    await found(firebreak, false, { admin: 'admin@own.test', auditor: 'auditor@demo.test' });
    // Whoever has an organisation of their own has a second factor, which is told of elsewhere.
    await firebreak.database.query('UPDATE organizations SET requires_second_factor = false');
  }
});

afterAll(() => Promise.all([here.stop(), elsewhere.stop()]));

/** An organisation of the demo or of somebody's own, with these people. */
async function found({ app }: TestApplication, isDemo: boolean, people: Partial<Record<Role, string>>): Promise<void> {
  const now = new Date();
  await app.get(TenantDb).run(createId(), async () => {
    const name = isDemo ? 'Invented Airways' : 'Own Trading';
    await app.get(OrganizationsService).create({ name, currency: 'HKD', locale: 'en', isDemo, now });
    await app.get(QuestionnairesService).publish(HKCERT_CORE, now);
    for (const [role, email] of Object.entries(people) as [Role, string][])
      await app.get(UsersService).create({ email, role, name: email, locale: 'en', password: PASSWORD, now });
  });
}

const visit = (client: HttpClient, role = 'procurement') => client.post<SessionView>('/demo/visit', { role });
const whoAmI = async (client: HttpClient): Promise<string> => {
  const { status, body } = await client.get<SessionView>('/session');
  return status === 200 ? body.user.email : String(status);
};

describe('a look around in the demo', () => {
  it('is open to anybody at the machine itself, and over when they sign out', async () => {
    const client = here.visitor();
    const { body } = await client.get<InstanceView>('/instance');
    expect(body).toEqual({ demo: true, demoIsOpen: true, awaitsFirstAdministrator: false, signUpIsOpen: true });
    const opened = await visit(client, 'admin');
    expect([opened.status, opened.body.user.email, opened.body.organization.demo]).toEqual([
      201,
      'admin@demo.test',
      true,
    ]);
    expect(await whoAmI(client)).toBe('admin@demo.test');
    expect((await client.delete('/session')).status).toBe(204);
    expect(await whoAmI(client)).toBe('401');
  });

  it.each([() => here, () => elsewhere])(
    'stands in front of a session of one’s own and leads back to it',
    async (at) => {
      const client = at().visitor();
      await client.post('/session', { email: 'admin@own.test', password: PASSWORD });
      expect((await visit(client)).status).toBe(201);
      expect(await whoAmI(client)).toBe('procurement@demo.test');
      expect((await client.get<{ items: unknown[] }>('/vendors')).body.items).toEqual([]);
      await client.delete('/session');
      expect(await whoAmI(client)).toBe('admin@own.test');
      await client.delete('/session');
      expect(await whoAmI(client)).toBe('401');
      // Whoever signed out is no longer one of the people here.
      expect((await visit(client)).status).toBe(at() === here ? 201 : 404);
    },
  );

  it('is closed to strangers where the installation is reached from elsewhere', async () => {
    const client = elsewhere.visitor();
    expect((await client.get<InstanceView>('/instance')).body).toMatchObject({ demo: true, demoIsOpen: false });
    expect((await visit(client)).status).toBe(404);
    expect(await whoAmI(client)).toBe('401');
  });

  it('never leads into an organisation of somebody’s own, whatever its people’s addresses are', async () => {
    // In these the only auditor@demo.test is a person of Own Trading.
    expect((await visit(here.visitor(), 'auditor')).status).toBe(404);
  });

  it('refuses a role that does not exist', async () => {
    const { status } = await visit(here.visitor(), 'owner');
    expect(status).toBe(422);
  });
});
