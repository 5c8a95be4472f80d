import { DEFAULT_DIGEST, notFound, type Locale, type Role } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { hashPassword } from '../identity/passwords.js';
import { TenantDb, type Actor } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { User } from './user.entity.js';
import { UsersRepository, type AddressedUser, type UserChange } from './users.repository.js';

/** A mail address as it is compared. */
export function toEmailKey(email: string): string {
  return email.normalize('NFC').toLowerCase();
}

/** The people of an organisation. */
@Injectable()
export class UsersService {
  constructor(
    private readonly users: UsersRepository,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  list(): Promise<User[]> {
    return this.users.list();
  }

  find(id: string): Promise<User | null> {
    return this.users.find(id);
  }

  /** The person as whoever acts in a transaction, perhaps through a token. Throws when nobody has this id. */
  async actorOf(id: string, token: Actor['token'] = null): Promise<Actor> {
    const user = await this.users.find(id);
    if (user === null) throw notFound();
    return { kind: 'person', id, name: user.name, token };
  }

  findByEmail(email: string): Promise<User | null> {
    return this.users.findByEmailKey(toEmailKey(email));
  }

  /** The person, kept from every other change until this transaction ends. */
  lock(id: string): Promise<User | null> {
    return this.users.lock(id);
  }

  /** The same for a transaction that changes nothing of the person itself, so that many can keep it at once. */
  keep(id: string): Promise<User | null> {
    return this.users.keep(id);
  }

  /** Whom an address could mean, in every organisation; disabled people are left out. */
  findAddressed(email: string): Promise<AddressedUser[]> {
    return this.users.findAddressed(toEmailKey(email));
  }

  /** Adds a person and gives its id; without a password the person is invited and must join first. */
  async create(input: {
    email: string;
    name: string;
    role: Role;
    locale: Locale;
    password: string | null;
    invitationExpiresAt?: Date;
    accessUntil?: Date | null;
    now: Date;
  }): Promise<string> {
    const { password, now, invitationExpiresAt = null, accessUntil = null, ...person } = input;
    const id = createId();
    await this.users.insert({
      ...person,
      organizationId: this.db.organizationId,
      id,
      emailKey: toEmailKey(person.email),
      passwordHash: password === null ? null : await hashPassword(password),
      digest: DEFAULT_DIGEST,
      invitationExpiresAt,
      accessUntil,
      disabledAt: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    const { name, role } = person;
    const action = password === null ? 'user.invited' : 'user.added';
    await this.trail.record({
      action,
      subject: ['users', id],
      details: { name, role, ...(accessUntil ? { accessUntil: accessUntil.toISOString() } : {}) },
    });
    return id;
  }

  /** Changes a person, if it still has the version when one is given, and says whether it did; the caller records it. */
  update(id: string, change: UserChange, version?: number): Promise<boolean> {
    return this.users.update(id, change, version);
  }

  async setPassword(id: string, password: string): Promise<void> {
    await this.setPasswordHash(id, await hashPassword(password));
  }

  /** The same with a hash that was made before the transaction began. */
  async setPasswordHash(id: string, passwordHash: string): Promise<void> {
    await this.users.update(id, { passwordHash, invitationExpiresAt: null });
    await this.trail.record({ action: 'user.password_set', subject: ['users', id] });
  }

  /** Keeps every other change of roles waiting until this transaction ends. */
  lockRoles(): Promise<void> {
    return this.users.lockRoles();
  }

  /** Whether somebody administers the organisation beside this person. */
  async isAdministeredBeside(id: string): Promise<boolean> {
    return (await this.users.countAdministratorsBut(id)) > 0;
  }
}
