import { EXPORT_TABLE_NAMES, type ExportTable } from '@firebreak/domain';
import { Instant, SomeOf } from '../../../http/fields.js';

/** What a package is to hold. */
export class RequestExportPackageDto {
  @SomeOf(EXPORT_TABLE_NAMES, { optional: true, description: 'Every table unless said.' }) tables?: ExportTable[];
  @Instant({ optional: true, description: 'As of when, in UTC; of the present unless said.' }) asOf?: string;
}
