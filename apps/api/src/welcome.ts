import type { Env } from './config/env.js';
import type { DemoFill } from './demo/demo.service.js';

/** What the terminal says when everything runs: where it is and how to sign in. */
export function welcome(env: Env, demo: DemoFill | null): string {
  const lines = ['', `  Firebreak runs at ${env.publicUrl}`, ''];
  if (demo) {
    lines.push('  Demo people: procurement@demo.test, auditor@demo.test, admin@demo.test, procurement@other.test');
    if (demo.password !== null) lines.push(`  Password:    ${demo.password}`);
    else lines.push('  Password:    as printed at the first start; DEMO_PASSWORD=… npm start sets another');
  } else {
    lines.push('  The demo is off. Making the first organisation and its administrator is not built yet,');
    lines.push('  so an empty register has nobody who could sign in: start with the demo until then.');
  }
  lines.push('', '  Ctrl-C stops it; the data stays.', '', '');
  return lines.join('\n');
}
