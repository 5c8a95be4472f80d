import type { AccessLevel, AccessType, DataCategory } from '@firebreak/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  DayColumn,
  InstantColumn,
  OrganizationId,
  PeopleCountColumn,
  ReferenceColumn,
  TextColumn,
  VersionNumber,
} from '../database/columns.js';

/** What a vendor can touch, and how. */
@Entity('access_scopes')
export class AccessScope {
  @OrganizationId() organizationId: string;
  @PrimaryColumn({ type: 'uuid' }) id: string;
  @ReferenceColumn('vendor_id') vendorId: string;
  @TextColumn('name') name: string;
  @TextColumn('access_level') accessLevel: AccessLevel;
  @Column({ name: 'data_categories', type: 'text', array: true }) dataCategories: DataCategory[];
  /** How many people's data can be reached; null when nobody knows. */
  @PeopleCountColumn() peopleCount: number | null;
  @Column({ name: 'access_types', type: 'text', array: true }) accessTypes: AccessType[];
  @Column({ name: 'human_channel', type: 'boolean' }) humanChannel: boolean;
  @Column({ name: 'can_reset_credentials', type: 'boolean' }) canResetCredentials: boolean;
  /** ISO 3166-1 alpha-2; decides which notification clocks run and is never a risk factor. */
  @Column({ name: 'countries', type: 'text', array: true }) countries: string[];
  @Column({ name: 'critical', type: 'boolean' }) critical: boolean;
  @DayColumn('ends_on', true) endsOn: string | null;
  @VersionNumber() version: number;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('updated_at') updatedAt: Date;
}
