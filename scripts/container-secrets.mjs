// Makes the passwords of docker-compose.yml, once: node scripts/container-secrets.mjs
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'secrets');
if (existsSync(folder)) {
  console.error(`${folder} is there already and is left as it is: a new password would lock the database's volume.`);
  process.exit(1);
}
const password = randomBytes(32).toString('base64url');
// As the application works it out for this role, so that the signer knows no other password.
const signerPassword = createHmac('sha256', password).update('firebreak_signer').digest('base64url');
const secrets = {
  'postgres-password': password,
  'database-url': `postgresql://firebreak:${password}@postgres:5432/firebreak`,
  'signer-database-url': `postgresql://firebreak_signer:${signerPassword}@postgres:5432/firebreak`,
  'backup-passphrase': randomBytes(32).toString('base64url'),
};

// Nobody else enters the folder; inside a container the file is read by a user that this machine does not know.
mkdirSync(folder, { mode: 0o700 });
for (const [name, value] of Object.entries(secrets)) writeFileSync(join(folder, name), value, { mode: 0o444 });
console.log(`Made ${Object.keys(secrets).join(', ')} in ${folder}. Keep backup-passphrase somewhere else as well.`);
