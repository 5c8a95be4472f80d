import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { adjustedModel, changedFacts, judge, modelOf } from '@firebreak/domain';
import type { FactsChange } from '@firebreak/domain';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { chooseLocale } from '../../../i18n/locale-store';
import { installFakeApi } from '../../../testing/fake-api';
import { renderApp } from '../../../testing/render-app';
import { buildFacts, buildQuestion } from '../../../testing/vendor-builders';
import { VENDOR_ID, vendorRoutes } from '../../../testing/vendor-routes';

jest.setTimeout(30_000);

const address = `/vendors/${VENDOR_ID}/what-if`;
const question = buildQuestion().text;

/** The figures of the supposed verdict, by their labels. */
function supposedFigures(): Readonly<Record<string, string>> {
  const rows = within(screen.getByRole('table', { name: 'Now and supposed, figure by figure' })).getAllByRole('row');
  return Object.fromEntries(
    rows.map((row) => [row.querySelector('th')?.textContent ?? '', row.lastElementChild?.textContent ?? '']),
  );
}

function scoreWith(change: FactsChange): number {
  const { model, ...facts } = buildFacts();
  return judge(changedFacts(facts, change), adjustedModel(modelOf(model.baseVersion), model)).residual.score;
}

async function open() {
  const seen = installFakeApi(vendorRoutes);
  renderApp(address);
  return { seen, slider: await screen.findByRole('slider', { name: question }) };
}

const move = (slider: HTMLElement, level: number) => fireEvent.change(slider, { target: { value: String(level) } });

describe('what if', () => {
  beforeEach(() => chooseLocale('en'));

  it('is reached from what would change the verdict', async () => {
    installFakeApi(vendorRoutes);
    renderApp(`/vendors/${VENDOR_ID}`);
    await userEvent.click(await screen.findByRole('link', { name: 'What if …' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'What if …' })).toBeTruthy();
    expect(screen.getByText(/Nothing is stored/)).toBeTruthy();
  });

  it('judges every move of an answer at once, without asking the server', async () => {
    const { seen, slider } = await open();
    const requests = seen.length;
    expect(slider.getAttribute('aria-valuetext')).toContain('Not answered');
    expect(supposedFigures()['Points']).toBe(String(scoreWith({})));
    for (const level of [0, 3, 4] as const) {
      move(slider, level);
      expect(supposedFigures()['Points']).toBe(String(scoreWith({ answers: [{ questionKey: 'MFA-04', level }] })));
    }
    expect(slider.getAttribute('aria-valuetext')).toContain('Strong. They call back, ask a manager and are tested.');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: `How it is shown: ${question}` }),
      'independently_verified',
    );
    const proven = { questionKey: 'MFA-04', level: 4, proof: 'independently_verified' } as const;
    expect(supposedFigures()['Points']).toBe(String(scoreWith({ answers: [proven] })));
    expect(seen).toHaveLength(requests);
  });

  it('says what was moved, what no longer stands out and which lines differ, and takes it back', async () => {
    const { slider } = await open();
    expect(screen.getByRole('region', { name: 'Nothing moved yet' })).toBeTruthy();
    move(slider, 4);
    const changes = screen.getByRole('region', { name: '1 change' });
    expect(changes.textContent).toContain('Not answered → Strong');
    expect(screen.getByRole('region', { name: /would no longer stand out/ }).textContent).toContain('callers');
    const lines = screen.getByRole('region', { name: 'Lines of the sum that differ' });
    expect(lines.textContent).toContain('Multi-factor authentication');
    await userEvent.click(within(changes).getByRole('button', { name: `Take back: ${question}` }));
    expect(screen.getByRole('region', { name: 'Nothing moved yet' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Lines of the sum that differ' })).toBeNull();
    expect(supposedFigures()['Points']).toBe(String(scoreWith({})));
  });

  it('moves an access by the steps of the wizard, and supposes one more', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Move: Customer hotline' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Reads and exports whole customer lists' }));
    const scopes = buildFacts().scopes.map((scope) => ({ ...scope, accessTypes: [] }));
    expect(supposedFigures()['Points']).toBe(String(scoreWith({ scopes })));
    const changes = screen.getByRole('region', { name: '1 change' });
    expect(changes.textContent).toContain('Customer hotline: way in − Reads and exports whole customer lists');
    await userEvent.click(screen.getByRole('button', { name: 'Suppose another access' }));
    expect(screen.getByRole('region', { name: '2 changes' }).textContent).toContain('Supposed access 1');
  });

  it('moves the contract, but not to what none can say', async () => {
    await open();
    await userEvent.click(screen.getByRole('combobox', { name: /Must it tell you/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Yes, within some hours' }));
    expect(screen.getByRole('region', { name: 'Nothing moved yet' })).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Within how many hours?'), '24');
    expect(screen.getByRole('region', { name: '1 change' }).textContent).toContain(
      'Nobody has entered it → Within 24\u00A0hours',
    );
    expect(screen.getByRole('region', { name: /would no longer stand out/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Take all back' }));
    expect(screen.queryByLabelText('Within how many hours?')).toBeNull();
  });

  it('supposes a way that would bring the verdict down, and comes to the band that it promised', async () => {
    await open();
    const levers = screen.getByRole('region', { name: 'What would change it' });
    const promised = /→leads to(.*?)\d/.exec(levers.textContent ?? '')?.[1] ?? '-';
    within(levers)
      .getAllByRole('button', { name: /^Suppose it/ })
      .at(0)
      ?.focus();
    await userEvent.keyboard('{Enter}');
    expect(supposedFigures()['At worst']).toContain(promised);
  });

  it('speaks Chinese', async () => {
    chooseLocale('zh-Hant');
    await open();
    expect(screen.getByRole('heading', { level: 1, name: '假設試算' })).toBeTruthy();
    expect(screen.getByRole('region', { name: '尚未調整' })).toBeTruthy();
  });
});
