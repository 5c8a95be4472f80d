import {
  FILLED_FIELDS,
  TAKE_BACK_REFUSALS,
  VENDOR_IMPORT_LIMITS,
  type FilledField,
  type TakeBackRefusal,
} from '@firebreak/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Id, Int, OneOf, SomeOf, Text } from '../http/fields.js';
import { READING_STEPS, type ReadingStep } from './reading-watch.js';
import type { TakenBack } from './taken-back.js';

const VENDORS = { min: 0, max: 2 * VENDOR_IMPORT_LIMITS.rows } as const;

/** How far a list is that is being read; no step when none is. */
export class ReadingProgressView {
  @OneOf(READING_STEPS, { nullable: true }) step: ReadingStep | null;
  @Int({ min: 0, max: 100, nullable: true, description: 'Of the step; null when that cannot be told.' })
  percent: number | null;
}

/** A vendor of which something is left as it is. */
export class LeftAsIsView {
  @Id() vendorId: string;
  @Text({ max: 200 }) name: string;
  @OneOf(TAKE_BACK_REFUSALS) reason: TakeBackRefusal;
  @SomeOf(FILLED_FIELDS, { description: 'What is left; all of the vendor when nothing stands here.' })
  fields: FilledField[];
}

/** What taking an import back does or did; the first vendors that are left are named, all are counted. */
export class TakenBackView {
  @Int({ ...VENDORS, description: 'Vendors that were added and go into the archive.' }) archived: number;
  @Int({ ...VENDORS, description: 'Vendors that were filled in and get back what they had.' }) restored: number;
  @ApiProperty({ type: [LeftAsIsView] }) left: LeftAsIsView[];
  @Int(VENDORS) leftCount: number;

  static of({ left, ...counts }: TakenBack): TakenBackView {
    return { ...counts, left: left.map((one) => ({ ...one, fields: [...one.fields] })) };
  }
}
