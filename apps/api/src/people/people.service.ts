import {
  changesBetween,
  DomainError,
  invalidInput,
  notFound,
  PEOPLE_LIMITS,
  type TrailAction,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { staleOrGone } from '../http/etag.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { TenantDb } from '../tenancy/tenant-db.js';
import { TrailService } from '../trail/trail.service.js';
import type { User } from '../users/user.entity.js';
import { presentUser } from '../users/user.presenter.js';
import { UsersService } from '../users/users.service.js';
import type { ChangePersonDto } from './dto/change-person.dto.js';
import type { InvitePersonDto } from './dto/invite-person.dto.js';
import { PersonalLinksService } from './personal-links.service.js';

const DAY_MILLISECONDS = 86_400_000;

/** Who works here, in which role, and who does not any more. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly links: PersonalLinksService,
    private readonly organizations: OrganizationsService,
    private readonly trail: TrailService,
    private readonly db: TenantDb,
  ) {}

  /** Asks a person in by mail; asking somebody again who has not joined yet replaces the invitation. Throws `duplicate`. */
  async invite(staff: StaffPrincipal, input: InvitePersonDto): Promise<User> {
    const present = await this.users.findByEmail(input.email);
    if (present && present.passwordHash !== null) throw alreadyHere();
    const invitationExpiresAt = new Date(this.db.now.getTime() + PEOPLE_LIMITS.invitationDays * DAY_MILLISECONDS);
    const locale = input.locale ?? present?.locale ?? (await this.organizations.current()).locale;
    const { email, name, role } = input;
    const id = present
      ? await this.inviteAgain(present, { name, role, locale, invitationExpiresAt, disabledAt: null })
      : await this.users.create({ email, name, role, locale, password: null, invitationExpiresAt, now: this.db.now });
    const user = await this.get(id);
    await this.links.invite(user, staff.name, invitationExpiresAt);
    return user;
  }

  /** Renames a person, changes the role, shuts out or lets in again. Throws `stale`, and `invalid-state` for the last administrator. */
  async change(id: string, version: number, input: ChangePersonDto): Promise<User> {
    if (Object.keys(input).length === 0) {
      await this.get(id);
      throw invalidInput('', 'body-required', 'Say what is to change.');
    }
    await this.users.lockRoles();
    const present = await this.get(id);
    if (present.version !== version) throw staleOrGone(presentUser(present));
    const { disabled, ...rest } = input;
    const disabledAt =
      disabled === undefined ? present.disabledAt : disabled ? (present.disabledAt ?? this.db.now) : null;
    const next: User = { ...present, ...rest, disabledAt };
    if (administers(present) && !administers(next) && !(await this.users.isAdministeredBeside(id))) {
      throw new DomainError('invalid-state', 'At least one active administrator must remain.');
    }
    if (!(await this.users.update(id, { ...rest, disabledAt }, version))) throw staleOrGone(await this.view(id));
    await this.recordChange(present, next);
    if (next.role !== present.role || disabledAt !== null) await this.sessions.endAll(id);
    if (disabledAt !== null) await this.links.endAll(id);
    return this.get(id);
  }

  private async inviteAgain(present: User, change: Parameters<UsersService['update']>[1]): Promise<string> {
    // The version is checked, because the person could be joining at this very moment.
    if (!(await this.users.update(present.id, change, present.version))) throw alreadyHere();
    const { name, role } = { ...present, ...change };
    await this.trail.record({ action: 'user.invited', subject: ['users', present.id], details: { name, role } });
    return present.id;
  }

  /** One event for each kind of change that the request made; a change to nothing is told as one too. */
  private async recordChange(present: User, next: User): Promise<void> {
    const actions: TrailAction[] = [];
    if (next.role !== present.role) actions.push('user.role_changed');
    if (next.disabledAt !== null && present.disabledAt === null) actions.push('user.disabled');
    if (next.disabledAt === null && present.disabledAt !== null) actions.push('user.enabled');
    if (next.name !== present.name || actions.length === 0) actions.push('user.changed');
    const changes = changesBetween(present, next, ['name', 'role']);
    for (const action of actions) {
      await this.trail.record({ action, subject: ['users', present.id], details: { name: next.name, changes } });
    }
  }

  private async get(id: string): Promise<User> {
    const user = await this.users.find(id);
    if (!user) throw notFound();
    return user;
  }

  private async view(id: string): Promise<unknown> {
    const user = await this.users.find(id);
    return user && presentUser(user);
  }
}

function administers({ role, disabledAt, passwordHash }: User): boolean {
  return role === 'admin' && disabledAt === null && passwordHash !== null;
}

function alreadyHere(): DomainError {
  const detail = 'Somebody with this address works here already.';
  return new DomainError('duplicate', detail, [{ pointer: '/email', code: 'duplicate', detail }]);
}
