import { applyDecorators } from '@nestjs/common';
import { Column, PrimaryColumn } from 'typeorm';

/** `organization_id`, first in the key of every tenant table. */
export const OrganizationId = (): PropertyDecorator => PrimaryColumn({ name: 'organization_id', type: 'uuid' });

/** An instant in UTC with milliseconds. */
export const InstantColumn = (name: string, nullable = false): PropertyDecorator =>
  Column({ name, type: 'timestamp with time zone', precision: 3, nullable });

/** A text column. */
export const TextColumn = (name: string, nullable = false): PropertyDecorator =>
  Column({ name, type: 'text', nullable });

/** A reference to another row of the same organisation. */
export const ReferenceColumn = (name: string, nullable = false): PropertyDecorator =>
  Column({ name, type: 'uuid', nullable });

/** A calendar day as `YYYY-MM-DD`. */
export const DayColumn = (name: string, nullable = false): PropertyDecorator =>
  Column({ name, type: 'date', nullable });

/** The version that guarded changes check; starts at 1. */
export const VersionNumber = (): PropertyDecorator =>
  applyDecorators(Column({ name: 'version', type: 'integer', default: 1 }));

const asNumber = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** A number of bytes, which may be more than an integer holds. */
export const BytesColumn = (name: string, nullable = false): PropertyDecorator =>
  Column({ name, type: 'bigint', nullable, transformer: asNumber });

/** How many people's data can be reached; null when nobody knows. The driver gives a bigint as text. */
export const PeopleCountColumn = (): PropertyDecorator =>
  Column({ name: 'people_count', type: 'bigint', nullable: true, transformer: asNumber });
