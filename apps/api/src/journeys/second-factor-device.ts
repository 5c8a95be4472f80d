import type { Page } from 'playwright-core';
import { AuthenticatorApp } from '../testing/second-factor.js';

/** Gives the page's browser a device that makes passkeys and always recognises its owner. */
export async function plugInDevice(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** On the page that asks for a first second factor: makes a passkey and keeps the recovery codes, which it gives. */
export async function setUpPasskey(page: Page): Promise<string[]> {
  await page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
  await page.getByRole('button', { name: 'Set up a passkey' }).click();
  await page.getByLabel('What do you call this device?').fill('Laptop');
  await page.getByRole('button', { name: 'Set up a passkey' }).click();
  return keepCodes(page);
}

/** The same with an app, which it gives. */
export async function setUpAppByForm(page: Page): Promise<AuthenticatorApp> {
  await page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  const secret = await page.getByRole('textbox', { name: 'Without a camera' }).textContent();
  const app = new AuthenticatorApp(secret ?? '');
  await page.getByLabel('Code from the authenticator app').fill(app.code());
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  await keepCodes(page);
  return app;
}

async function keepCodes(page: Page): Promise<string[]> {
  const list = page.getByRole('list', { name: 'Your recovery codes' });
  await list.waitFor();
  const codes = await list.getByRole('listitem').allTextContents();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  return codes;
}
