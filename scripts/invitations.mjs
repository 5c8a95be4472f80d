// Lists and raises how many people new organisations may invite a day: npm run invitations [-- --organization ID --per-day N]
import { checkNode, compile, install } from './prepare.mjs';

checkNode();
install();
compile(['apps/api']);
await import('../apps/api/dist/rates/invitation-allowances-command.js');
