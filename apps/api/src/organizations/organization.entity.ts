import type { Locale } from '@firebreak/domain';
import { Column, Entity } from 'typeorm';
import { InstantColumn, OrganizationId, TextColumn, VersionNumber } from '../database/columns.js';

/** A tenant. */
@Entity('organizations')
export class Organization {
  @OrganizationId() organizationId: string;
  @TextColumn('name') name: string;
  /** ISO 4217 code in which losses are shown. */
  @TextColumn('currency') currency: string;
  @TextColumn('locale') locale: Locale;
  @Column({ name: 'is_demo', type: 'boolean' }) isDemo: boolean;
  @VersionNumber() version: number;
  @InstantColumn('created_at') createdAt: Date;
  @InstantColumn('updated_at') updatedAt: Date;
}
