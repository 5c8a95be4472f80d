// Fills an empty database from a backup: npm run restore -- FILE [--into DATABASE_URL | --data-dir DIR]
import { checkNode, compile, install } from './prepare.mjs';

checkNode();
install();
compile(['apps/api']);
await import('../apps/api/dist/backup/restore-command.js');
