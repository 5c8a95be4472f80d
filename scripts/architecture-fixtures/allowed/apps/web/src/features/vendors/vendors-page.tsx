import { band } from '@firebreak/domain';
import { badge } from '../../components/badge';
import { vendorList } from './vendors.queries';
export const page = [band, badge, vendorList];
