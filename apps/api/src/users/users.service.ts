import type { Locale, Role } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { v7 as createId } from 'uuid';
import { hashPassword } from '../identity/passwords.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { User } from './user.entity.js';
import { UsersRepository } from './users.repository.js';

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

  /** Adds a person and gives its id. */
  async create(input: {
    email: string;
    name: string;
    role: Role;
    locale: Locale;
    password: string;
    now: Date;
  }): Promise<string> {
    const { password, now, ...person } = input;
    const id = createId();
    await this.users.insert({
      ...person,
      organizationId: this.db.organizationId,
      id,
      emailKey: toEmailKey(person.email),
      passwordHash: await hashPassword(password),
      disabledAt: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    const { name, role } = person;
    await this.trail.record({ action: 'user.added', subject: ['users', id], details: { name, role } });
    return id;
  }

  async setPassword(id: string, password: string, now: Date): Promise<void> {
    await this.users.setPasswordHash(id, await hashPassword(password), now);
    await this.trail.record({ action: 'user.password_set', subject: ['users', id] });
  }
}
