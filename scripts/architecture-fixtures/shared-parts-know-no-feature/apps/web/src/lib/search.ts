import { row } from '../features/vendors/vendor-row';
export const search = row;
