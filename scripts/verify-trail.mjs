// Verifies the trail of every organisation: npm run verify-trail [-- --checkpoint FILE... --key FINGERPRINT|FILE...]
import { checkNode, compile, install } from './prepare.mjs';

checkNode();
install();
compile(['apps/api']);
await import('../apps/api/dist/checkpoints/verify-trail-command.js');
