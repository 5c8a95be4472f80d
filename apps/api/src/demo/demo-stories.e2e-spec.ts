import type { AccessType, Level } from '@firebreak/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessScopeView } from '../access-scopes/access-scope.presenter.js';
import { WITHOUT_SESSION, type StaffPrincipal } from '../identity/principal.js';
import type { JudgementView } from '../judgements/judgement.presenter.js';
import type { SessionView } from '../sessions/session.presenter.js';
import { homeNumbers } from '../testing/home-numbers.js';
import type { HttpClient } from '../testing/http-client.js';
import { expectBody } from '../testing/respondent.js';
import { startTestApplication, type TestApplication } from '../testing/test-application.js';
import { DemoPortfolioService } from './demo-portfolio.service.js';
import { DEMO_STORIES } from './demo-stories.js';

let register: TestApplication;
let buyer: HttpClient;

beforeAll(async () => {
  register = await startTestApplication();
  buyer = await register.signIn('procurement');
  const { user, organization } = await expectBody(buyer.get<SessionView>('/session'));
  const owner: StaffPrincipal = {
    ...WITHOUT_SESSION,
    organizationId: organization.id,
    userId: user.id,
    ...user,
  };
  await register.app
    .get(DemoPortfolioService, { strict: false })
    .fill({ procurement: owner, admin: { ...owner, role: 'admin' } }, DEMO_STORIES, [], new Date());
});

afterAll(() => register.stop());

type Narrowing = (ways: readonly AccessType[]) => Partial<Pick<AccessScopeView, 'accessTypes' | 'accessLevel'>>;

const insteadOf = (ways: readonly AccessType[], old: AccessType, other: AccessType) =>
  ways.map((way) => (way === old ? other : way));
const withoutExport: Narrowing = (ways) => ({ accessTypes: insteadOf(ways, 'crm_bulk_read', 'crm_lookup') });
const onCall: Narrowing = (ways) => ({ accessTypes: insteadOf(ways, 'always_on_vpn', 'vpn'), accessLevel: 'high' });

/** A supplier of the demo as the register judges it, and as it would with other answers or other ways in. */
async function storyOf(name: string) {
  const { items } = await expectBody(buyer.get<{ items: { id: string }[] }>(`/vendors?q=${encodeURIComponent(name)}`));
  const path = `/vendors/${items[0]?.id}`;
  const judgement = await expectBody(buyer.get<JudgementView>(`${path}/judgement`));
  const { items: scopes } = await expectBody(buyer.get<{ items: AccessScopeView[] }>(`${path}/access-scopes`));
  const whatIf = (answers: Readonly<Record<string, Level>>, narrow: Narrowing = () => ({})) =>
    expectBody(
      buyer.post<JudgementView>(`${path}/judgement/what-if`, {
        answers: Object.entries(answers).map(([questionKey, level]) => ({ questionKey, level })),
        scopes: scopes.map(({ etag: _e, vendorId: _v, createdAt: _c, updatedAt: _u, ...scope }) => ({
          ...scope,
          ...narrow(scope.accessTypes),
        })),
      }),
    );
  return { judgement, whatIf };
}

const flagsOf = ({ flags }: JudgementView) => flags.map(({ key, severity }) => `${key}: ${severity}`);
const incidentsOf = ({ flags }: JudgementView, key: string) => flags.find((flag) => flag.key === key)?.incidents;
/** The line with the most points of each kind. */
const leadingLines = ({ lines }: JudgementView) =>
  ['exposure.', 'harm.'].map(
    (kind) => lines.filter(({ key }) => key.startsWith(kind)).toSorted((a, b) => b.points - a.points)[0]?.key,
  );

describe('Luzon Contact Services, the call centre whose agents can be talked into it', () => {
  it('is critical, because agents who do not verify callers read and export the data of millions', async () => {
    const { judgement } = await storyOf('Luzon Contact Services');
    expect(judgement.residual.band).toBe('critical');
    expect(leadingLines(judgement)).toEqual(['exposure.social_engineering', 'harm.data']);
    expect(flagsOf(judgement)).toEqual([
      'call_centre_customer_data: critical',
      'credential_reset_by_phone: critical',
      'agents_export_everything: high',
      'bulk_data_single_login: high',
      'no_duty_to_tell: high',
    ]);
    expect(incidentsOf(judgement, 'call_centre_customer_data')).toContain('INC-QANTAS-2025');
    expect(incidentsOf(judgement, 'agents_export_everything')).toContain('INC-QANTAS-2025');
    const mfa = judgement.lines.find(({ key }) => key === 'control.mfa');
    expect(mfa?.fact).toBe('answer:MFA-04');
  });

  it('comes down when callers are verified, sign-in resists phishing and nobody exports in bulk', async () => {
    const { judgement, whatIf } = await storyOf('Luzon Contact Services');
    const verified = { 'MFA-02': 3, 'MFA-04': 3, 'PHI-04': 3, 'ACC-01': 3 } as const;
    const after = await whatIf(verified, withoutExport);
    expect(after.residual.score).toBeLessThan(judgement.residual.score);
    expect(after.residual.band).toBe('high');
    // What is left to do is our own: the contract sets no time.
    expect(flagsOf(after)).toEqual(['no_duty_to_tell: high']);
  });
});

describe('Kestrel IT Works, the contractor that runs the servers of a market', () => {
  it('is critical, because it holds wide power over systems that it leaves unpatched', async () => {
    const { judgement } = await storyOf('Kestrel IT Works');
    expect(judgement.residual.band).toBe('critical');
    expect(leadingLines(judgement)).toEqual(['exposure.unpatched_systems', 'harm.power']);
    expect(flagsOf(judgement)).toEqual([
      'remote_access_without_mfa: high',
      'standing_privileged_access: high',
      'open_path_into_network: high',
      'slow_patching_exposed_systems: high',
      'critical_without_tested_backup: high',
    ]);
    expect(incidentsOf(judgement, 'critical_without_tested_backup')).toContain('INC-VMO-2025');
    const patching = judgement.lines.find(({ key }) => key === 'control.patching');
    expect(patching).toMatchObject({ points: 0, fact: 'answer:PAT-01' });
  });

  it('comes down when it patches, keeps backups apart, needs a second factor and reaches less, on call', async () => {
    const { judgement, whatIf } = await storyOf('Kestrel IT Works');
    const mended = {
      'PAT-01': 3,
      'PAT-04': 3,
      'INC-05': 3,
      'MFA-01': 3,
      'MFA-03': 3,
      'ACC-02': 3,
      'ACC-05': 3,
    } as const;
    const after = await whatIf(mended, onCall);
    expect(after.residual.score).toBeLessThan(judgement.residual.score);
    expect(after.residual.band).toBe('medium');
    expect(flagsOf(after)).toEqual([]);
  });
});

describe('Fulcrum Networks, the maker of edge equipment whose unfixed flaws are known to others', () => {
  it('is flagged, because its product guards the border and fixes and notice come slowly, however well it answers else', async () => {
    const { judgement } = await storyOf('Fulcrum Networks');
    expect(judgement.inherent.band).toBe('critical');
    expect(leadingLines(judgement)).toEqual(['exposure.compromised_product', 'harm.data']);
    expect(flagsOf(judgement)).toEqual(['product_secrets_exposed: critical']);
    expect(incidentsOf(judgement, 'product_secrets_exposed')).toEqual(['INC-F5-2025']);
    // The contract says 72 hours; the sum speaks of the answer and does not deny the contract.
    expect(judgement.lines.find(({ key }) => key === 'weak.INC-01')?.text).toMatch(/^By its own answer /);
    // Good answers bring the number down, as they do for everybody; that a flaw is known is said by the flag.
    expect(judgement.residual.band).toBe('medium');
  });

  it('is not flagged when it fixes flaws within a month and tells at once', async () => {
    const { judgement, whatIf } = await storyOf('Fulcrum Networks');
    const after = await whatIf({ 'PAT-06': 3, 'INC-01': 3 });
    expect(after.residual.score).toBeLessThan(judgement.residual.score);
    expect(flagsOf(after)).toEqual([]);
  });
});

describe('the first page of the demo', () => {
  it('has numbers that are the number of rows in the lists that they lead to', async () => {
    const numbers = await homeNumbers(buyer);
    expect(numbers.map(({ list, listed }) => [list, listed])).toEqual(numbers.map(({ list, shown }) => [list, shown]));
  });
});
