import { band } from '@firebreak/domain';
import { rows } from './vendors.repository.js';
export const vendors = [band, rows];
