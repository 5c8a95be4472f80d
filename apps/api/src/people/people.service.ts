import {
  changesBetween,
  DomainError,
  invalidInput,
  notFound,
  PEOPLE_LIMITS,
  type TrailAction,
} from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { ApiTokensService } from '../api-tokens/api-tokens.service.js';
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
    private readonly tokens: ApiTokensService,
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
    const accessUntil = this.readEnd(input.accessUntil) ?? null;
    const id = present
      ? await this.inviteAgain(present, { name, role, locale, invitationExpiresAt, accessUntil, disabledAt: null })
      : await this.users.create({
          email,
          name,
          role,
          locale,
          password: null,
          invitationExpiresAt,
          accessUntil,
          now: this.db.now,
        });
    const user = await this.get(id);
    await this.links.invite(user, staff.name, invitationExpiresAt);
    return user;
  }

  /**
   * Renames a person, changes the role, says when access ends, shuts out or lets in again. Throws `stale`, and `invalid-state` for the last
   * administrator: one whose access has no end must remain, so that nobody is left by the clock alone.
   */
  async change(id: string, version: number, input: ChangePersonDto): Promise<User> {
    if (Object.keys(input).length === 0) {
      await this.get(id);
      throw invalidInput('', 'body-required', 'Say what is to change.');
    }
    await this.users.lockRoles();
    const present = await this.get(id);
    if (present.version !== version) throw staleOrGone(presentUser(present));
    const { disabled, accessUntil: wantedEnd, ...rest } = input;
    const accessUntil = this.readEnd(wantedEnd) ?? (wantedEnd === null ? null : present.accessUntil);
    const disabledAt =
      disabled === undefined ? present.disabledAt : disabled ? (present.disabledAt ?? this.db.now) : null;
    const next: User = { ...present, ...rest, accessUntil, disabledAt };
    if (administers(present) && !administers(next) && !(await this.users.isAdministeredBeside(id))) {
      throw new DomainError('invalid-state', 'At least one active administrator whose access has no end must remain.');
    }
    if (!(await this.users.update(id, { ...rest, accessUntil, disabledAt }, version)))
      throw staleOrGone(await this.view(id));
    await this.recordChange(present, next);
    if (next.role !== present.role || disabledAt !== null) await this.sessions.endAll(id);
    if (disabledAt !== null) {
      await this.links.endAll(id);
      await this.tokens.revokeAll(id);
    }
    return this.get(id);
  }

  private async inviteAgain(present: User, change: Parameters<UsersService['update']>[1]): Promise<string> {
    // The version is checked, because the person could be joining at this very moment.
    if (!(await this.users.update(present.id, change, present.version))) throw alreadyHere();
    const { name, role, accessUntil } = { ...present, ...change };
    await this.trail.record({
      action: 'user.invited',
      subject: ['users', present.id],
      details: { name, role, ...(accessUntil ? { accessUntil: accessUntil.toISOString() } : {}) },
    });
    return present.id;
  }

  /** One event for each kind of change that the request made; a change to nothing is told as one too. */
  private async recordChange(present: User, next: User): Promise<void> {
    const actions: TrailAction[] = [];
    if (next.role !== present.role) actions.push('user.role_changed');
    if (next.disabledAt !== null && present.disabledAt === null) actions.push('user.disabled');
    if (next.disabledAt === null && present.disabledAt !== null) actions.push('user.enabled');
    const isEndMoved = next.accessUntil?.getTime() !== present.accessUntil?.getTime();
    if (next.name !== present.name || isEndMoved || actions.length === 0) actions.push('user.changed');
    const changes = changesBetween(told(present), told(next), ['name', 'role', 'accessUntil']);
    for (const action of actions) {
      await this.trail.record({ action, subject: ['users', present.id], details: { name: next.name, changes } });
    }
  }

  /** The end as it is stored; undefined where none is named. Throws `invalid-input` for one that is past. */
  private readEnd(accessUntil: string | null | undefined): Date | undefined {
    if (accessUntil === null || accessUntil === undefined) return undefined;
    const end = new Date(accessUntil);
    if (end <= this.db.now)
      throw invalidInput('/accessUntil', 'out-of-range', 'Access ends at an instant yet to come.');
    return end;
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

/** What the trail tells of a person when it changes. */
function told({ name, role, accessUntil }: User) {
  return { name, role, accessUntil: accessUntil?.toISOString() ?? null };
}

/** Whether a person administers the organisation with no end in sight. */
function administers({ role, disabledAt, accessUntil, passwordHash }: User): boolean {
  return role === 'admin' && disabledAt === null && accessUntil === null && passwordHash !== null;
}

function alreadyHere(): DomainError {
  const detail = 'Somebody with this address works here already.';
  return new DomainError('duplicate', detail, [{ pointer: '/email', code: 'duplicate', detail }]);
}
