// Signs where the trails end, until it is stopped: npm run signer [-- --database-url]
import { checkNode, compile, install } from './prepare.mjs';

checkNode();
install();
compile(['apps/api']);
await import('../apps/api/dist/signer.js');
