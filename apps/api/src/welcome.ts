import type { Env } from './config/env.js';
import type { DemoFill } from './demo/demo.service.js';

/** What the terminal says when everything runs: where it is and how to sign in. */
export function welcome(env: Env, demo: DemoFill | null, firstAdministratorToken: string | null): string {
  const lines = ['', `  Firebreak runs at ${env.publicUrl}`, ''];
  if (demo) {
    lines.push('  Demo people: procurement@demo.test, auditor@demo.test, admin@demo.test, procurement@other.test');
    if (demo.password !== null) lines.push(`  Password:    ${demo.password}`);
    else lines.push('  Password:    as printed at the first start; DEMO_PASSWORD=… npm start sets another');
  }
  if (firstAdministratorToken !== null) {
    const state = demo ? 'To begin your own register, open' : 'The register is empty. Open';
    lines.push(`  ${state} this link once, within a day, to become its first administrator:`);
    lines.push(`  ${env.publicUrl}/first-administrator#${firstAdministratorToken}`);
  }
  lines.push('', '  Ctrl-C stops it; the data stays.', '', '');
  return lines.join('\n');
}
