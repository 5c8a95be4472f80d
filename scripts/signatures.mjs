// Checks the registry's signatures of what is installed: npm run signatures
import { runNpm } from './npm.mjs';
import { readVerdict } from './signature-verdict.mjs';

const verdict = readVerdict(
  await runNpm('audit', 'signatures', '--json', '--fetch-retries=1', '--fetch-timeout=20000'),
);
console.log(verdict.sentence);
process.exit(verdict.isBad ? 1 : 0);
