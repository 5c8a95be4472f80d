export { address } from '../../../apps/web/src/address.js';
