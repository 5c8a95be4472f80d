// Takes a backup, restores it into an empty database and tries that out: BACKUP_DIR=DIR npm run backup-drill
import { checkNode, compile, install } from './prepare.mjs';

checkNode();
install();
compile(['apps/api']);
await import('../apps/api/dist/backup/drill-command.js');
