import { changesBetween, invalidInput, notFound } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { staleOrGone } from '../http/etag.js';
import { refuseGuessable } from '../identity/new-passwords.js';
import { hashPassword, isPassword } from '../identity/passwords.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { TrailService } from '../trail/trail.service.js';
import type { User } from '../users/user.entity.js';
import { presentUser } from '../users/user.presenter.js';
import { UsersService } from '../users/users.service.js';
import type { ChangePasswordDto } from './dto/change-password.dto.js';
import type { ChangeMeDto } from './dto/change-me.dto.js';
import { PersonalLinksService } from './personal-links.service.js';

/** What people change of themselves. */
@Injectable()
export class MeService {
  constructor(
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly links: PersonalLinksService,
    private readonly organizations: OrganizationsService,
    private readonly trail: TrailService,
  ) {}

  async change(staff: StaffPrincipal, version: number, input: ChangeMeDto): Promise<User> {
    if (Object.keys(input).length === 0) throw invalidInput('', 'body-required', 'Say what is to change.');
    const before = await this.get(staff.userId);
    const changed = await this.users.update(staff.userId, { ...input }, version);
    const user = await this.get(staff.userId);
    if (!changed) throw staleOrGone(presentUser(user));
    const changes = changesBetween(before, user, ['name', 'locale', 'digest']);
    await this.trail.record({
      action: 'user.changed',
      subject: ['users', user.id],
      details: { name: user.name, changes },
    });
    return user;
  }

  /** Sets a new password; every other session and every open link of the person ends. */
  async changePassword(staff: StaffPrincipal, { oldPassword, newPassword }: ChangePasswordDto): Promise<void> {
    const user = await this.get(staff.userId);
    if (!(await isPassword(user.passwordHash, oldPassword)))
      throw invalidInput('/oldPassword', 'wrong-password', 'This is not your present password.');
    const { name: organizationName } = await this.organizations.current();
    refuseGuessable('/newPassword', newPassword, { ...user, organizationName });
    await this.users.setPasswordHash(user.id, await hashPassword(newPassword));
    await this.links.endAll(user.id);
    await this.sessions.endAll(user.id, staff.sessionId);
  }

  private async get(id: string): Promise<User> {
    const user = await this.users.find(id);
    if (!user) throw notFound();
    return user;
  }
}
