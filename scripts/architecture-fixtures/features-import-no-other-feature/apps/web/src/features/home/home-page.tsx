import { row } from '../vendors/vendor-row';
export const home = row;
