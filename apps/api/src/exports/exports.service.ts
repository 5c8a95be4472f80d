import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ExportsRepository } from './exports.repository.js';
import { BYTE_ORDER_MARK, vendorsCsvStatement, type CsvVariant } from './vendors-csv.js';

/** Tables as files. */
@Injectable()
export class ExportsService {
  constructor(private readonly exports: ExportsRepository) {}

  /** vendors.csv as a stream. */
  vendors(organizationId: string, variant: CsvVariant): Promise<Readable> {
    return this.exports.stream(organizationId, vendorsCsvStatement(variant), variant === 'safe' ? BYTE_ORDER_MARK : '');
  }
}
