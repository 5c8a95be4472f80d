import {
  changesBetween,
  DomainError,
  invalidInput,
  notFound,
  VENDOR_CONTACT_LIMITS,
  type TrailAction,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { staleOrGone } from '../http/etag.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { VendorsService } from '../vendors/vendors.service.js';
import type { CreateVendorContactDto } from './dto/create-vendor-contact.dto.js';
import type { UpdateVendorContactDto } from './dto/update-vendor-contact.dto.js';
import type { VendorContact } from './vendor-contact.entity.js';
import { presentVendorContact } from './vendor-contact.presenter.js';
import { VendorContactsRepository } from './vendor-contacts.repository.js';

const RECORDED_FIELDS = ['name', 'duty', 'position', 'email', 'phone'] as const;

/** Whom to speak to at vendors, and about what. */
@Injectable()
export class VendorContactsService {
  constructor(
    private readonly contacts: VendorContactsRepository,
    private readonly vendors: VendorsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** A vendor's contacts, oldest first. Throws `not-found` for an unknown vendor. */
  async list(vendorId: string): Promise<VendorContact[]> {
    await this.vendors.get(vendorId);
    return this.contacts.list(vendorId);
  }

  /** One contact. Throws `not-found`. */
  async get(vendorId: string, id: string): Promise<VendorContact> {
    const contact = await this.contacts.find(vendorId, id);
    if (!contact) throw notFound();
    return contact;
  }

  async create(vendorId: string, input: CreateVendorContactDto): Promise<VendorContact> {
    await this.vendors.lockForChange(vendorId);
    const present = await this.contacts.list(vendorId);
    if (present.length >= VENDOR_CONTACT_LIMITS.perVendor)
      throw new DomainError('invalid-state', `A vendor has at most ${VENDOR_CONTACT_LIMITS.perVendor} contacts.`);
    const { organizationId, now } = this.db;
    const { name, duty, position = null, email = null, phone = null } = input;
    const contact: VendorContact = {
      organizationId,
      id: createId(),
      vendorId,
      name,
      duty,
      position,
      email,
      phone,
      version: 1,
      createdAt: now,
      updatedAt: now,
    };
    await this.contacts.insert(contact);
    await this.record('vendor_contact.added', contact);
    return contact;
  }

  /** Throws `stale` with the present contact when somebody was faster. */
  async update(vendorId: string, id: string, version: number, input: UpdateVendorContactDto): Promise<VendorContact> {
    await this.vendors.lockForChange(vendorId);
    const present = await this.get(vendorId, id);
    if (Object.keys(input).length === 0) throw invalidInput('', 'body-required', 'Say what is to change.');
    if (!(await this.contacts.update(id, version, { ...input, updatedAt: this.db.now })))
      throw staleOrGone(presentVendorContact(present));
    const changes = changesBetween(present, { ...present, ...input }, RECORDED_FIELDS);
    await this.record('vendor_contact.changed', present, { changes });
    return this.get(vendorId, id);
  }

  /** Throws `stale` with the present contact when somebody was faster. */
  async delete(vendorId: string, id: string, version: number): Promise<void> {
    await this.vendors.lockForChange(vendorId);
    const present = await this.get(vendorId, id);
    if (!(await this.contacts.delete(id, version))) throw staleOrGone(presentVendorContact(present));
    await this.record('vendor_contact.removed', present);
  }

  private record(
    action: TrailAction,
    { vendorId, name }: VendorContact,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    return this.trail.record({ action, subject: ['vendors', vendorId], vendorId, details: { name, ...details } });
  }
}
