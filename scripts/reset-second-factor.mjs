// For somebody who lost their devices when no other administrator is there: npm run reset-second-factor -- --email ADDRESS
import { checkNode, compile, install } from './prepare.mjs';

checkNode();
install();
compile(['apps/api']);
await import('../apps/api/dist/enrolment/reset-second-factor-command.js');
