// Writes the whole database into one file: npm run backup -- --out FILE
import { checkNode, compile, install } from './prepare.mjs';

checkNode();
install();
compile(['apps/api']);
await import('../apps/api/dist/backup/backup-command.js');
