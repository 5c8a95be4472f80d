import {
  changesBetween,
  contractRun,
  DomainError,
  invalidInput,
  notFound,
  VENDOR_CONTRACT_LIMITS,
  type TrailAction,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { staleOrGone } from '../http/etag.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import { VendorsService } from '../vendors/vendors.service.js';
import type { CreateVendorContractDto } from './dto/create-vendor-contract.dto.js';
import type { UpdateVendorContractDto } from './dto/update-vendor-contract.dto.js';
import type { VendorContract } from './vendor-contract.entity.js';
import { presentVendorContract } from './vendor-contract.presenter.js';
import { VendorContractsRepository } from './vendor-contracts.repository.js';

const RECORDED_FIELDS = [
  'name',
  'startsOn',
  'endsOn',
  'renewalMonths',
  'noticeDays',
  'noticeGivenOn',
  'annualValue',
  'currency',
  'note',
  'runsUntil',
] as const;

/** Contracts with vendors. The end that the register shows of a vendor is that of its last contract. */
@Injectable()
export class VendorContractsService {
  constructor(
    private readonly contracts: VendorContractsRepository,
    private readonly vendors: VendorsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** A vendor's contracts, oldest first. Throws `not-found` for an unknown vendor. */
  async list(vendorId: string): Promise<VendorContract[]> {
    await this.vendors.get(vendorId);
    return this.contracts.list(vendorId);
  }

  /** One contract. Throws `not-found`. */
  async get(vendorId: string, id: string): Promise<VendorContract> {
    const contract = await this.contracts.find(vendorId, id);
    if (!contract) throw notFound();
    return contract;
  }

  async create(vendorId: string, input: CreateVendorContractDto): Promise<VendorContract> {
    await this.vendors.lockForChange(vendorId);
    const present = await this.contracts.list(vendorId);
    if (present.length >= VENDOR_CONTRACT_LIMITS.perVendor)
      throw new DomainError('invalid-state', `A vendor has at most ${VENDOR_CONTRACT_LIMITS.perVendor} contracts.`);
    const { organizationId, now } = this.db;
    const contract = this.run({
      organizationId,
      id: createId(),
      vendorId,
      name: input.name,
      startsOn: input.startsOn ?? null,
      endsOn: input.endsOn ?? null,
      renewalMonths: input.renewalMonths ?? null,
      noticeDays: input.noticeDays ?? null,
      noticeGivenOn: input.noticeGivenOn ?? null,
      annualValue: input.annualValue ?? null,
      currency: input.currency ?? null,
      note: input.note ?? null,
      runsUntil: null,
      noticeUntil: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    this.refuseImpossible(contract);
    await this.contracts.insert(contract);
    await this.record('vendor_contract.added', contract);
    await this.tellVendor(vendorId);
    return contract;
  }

  /** Throws `stale` with the present contract when somebody was faster. */
  async update(vendorId: string, id: string, version: number, input: UpdateVendorContractDto): Promise<VendorContract> {
    await this.vendors.lockForChange(vendorId);
    const present = await this.get(vendorId, id);
    if (Object.keys(input).length === 0) throw invalidInput('', 'body-required', 'Say what is to change.');
    const changed = this.run({ ...present, ...input });
    if (present.version === version) this.refuseImpossible(changed);
    const { runsUntil, noticeUntil } = changed;
    if (!(await this.contracts.update(id, version, { ...input, runsUntil, noticeUntil })))
      throw staleOrGone(presentVendorContract(present));
    await this.record('vendor_contract.changed', present, {
      changes: changesBetween(present, changed, RECORDED_FIELDS),
    });
    await this.tellVendor(vendorId);
    return this.get(vendorId, id);
  }

  /** Throws `stale` with the present contract when somebody was faster. */
  async delete(vendorId: string, id: string, version: number): Promise<void> {
    await this.vendors.lockForChange(vendorId);
    const present = await this.get(vendorId, id);
    if (!(await this.contracts.delete(id, version))) throw staleOrGone(presentVendorContract(present));
    await this.record('vendor_contract.removed', present);
    await this.tellVendor(vendorId);
  }

  /** Lets go on what has renewed itself by a day, in one transaction for each vendor; a second time finds nothing. */
  async renewDue(organizationId: string, today: string, signal: AbortSignal): Promise<void> {
    const vendorIds = await this.db.run(organizationId, () => this.contracts.listRenewed(today));
    for (const vendorId of vendorIds) {
      signal.throwIfAborted();
      await this.db.run(organizationId, () => this.renew(vendorId, today));
    }
  }

  private async renew(vendorId: string, today: string): Promise<void> {
    await this.vendors.lockForChange(vendorId);
    for (const contract of await this.contracts.list(vendorId)) {
      const run = contractRun(contract, today);
      if (run.runsUntil === contract.runsUntil) continue;
      await this.contracts.update(contract.id, contract.version, run);
      const changes = changesBetween(contract, { ...contract, ...run }, RECORDED_FIELDS);
      await this.record('vendor_contract.renewed', contract, { changes });
    }
    await this.tellVendor(vendorId);
  }

  private run(contract: VendorContract): VendorContract {
    return { ...contract, ...contractRun(contract, this.db.today) };
  }

  /** The vendor's contract ends when its last one does, and never while one of them has no end. */
  private async tellVendor(vendorId: string): Promise<void> {
    const ends = (await this.contracts.list(vendorId)).map(({ runsUntil }) => runsUntil);
    await this.vendors.followContracts(vendorId, lastOf(ends));
  }

  private refuseImpossible({ startsOn, endsOn, renewalMonths, annualValue, currency, noticeGivenOn }: VendorContract) {
    if (startsOn !== null && endsOn !== null && startsOn > endsOn)
      throw invalidInput('/endsOn', 'contradiction', 'It ends before it begins.');
    if (renewalMonths !== null && endsOn === null)
      throw invalidInput('/endsOn', 'required', 'Say when the first term ends, or it cannot go on from there.');
    if ((annualValue === null) !== (currency === null))
      throw invalidInput('/currency', 'contradiction', 'An amount has a currency, and a currency an amount.');
    if (noticeGivenOn !== null && noticeGivenOn > this.db.today)
      throw invalidInput('/noticeGivenOn', 'in-the-future', 'Only what has happened can be entered.');
  }

  private record(
    action: TrailAction,
    { vendorId, name }: VendorContract,
    details: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    return this.trail.record({ action, subject: ['vendors', vendorId], vendorId, details: { name, ...details } });
  }
}

/** The last day of all; null when one of them has none, or there are none. */
function lastOf(days: readonly (string | null)[]): string | null {
  let last = days[0] ?? null;
  for (const day of days) {
    if (day === null) return null;
    if (last === null || day > last) last = day;
  }
  return last;
}
