import { DomainError, invalidInput, notFound, type TrailAction } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { nameInMail } from '../http/plain-name.js';
import type { Browser } from '../identity/browser.js';
import type { StaffPrincipal } from '../identity/principal.js';
import { MailService } from '../mail/mail.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import type { Authenticator } from '../second-factors/authenticator.entity.js';
import { AuthenticatorsService, type BegunAuthenticator } from '../second-factors/authenticators.service.js';
import type { NewPasskeyDto } from '../second-factors/dto/new-passkey.dto.js';
import type { Passkey } from '../second-factors/passkey.entity.js';
import { PasskeysService, type PasskeyCreation } from '../second-factors/passkeys.service.js';
import { RecoveryCodesService } from '../second-factors/recovery-codes.service.js';
import { SecondFactorsService } from '../second-factors/second-factors.service.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { TrailService } from '../trail/trail.service.js';
import type { User } from '../users/user.entity.js';
import { UsersService } from '../users/users.service.js';
import { ENROLMENT_LETTERS, type EnrolmentLetter } from './enrolment-letters.js';

/** A factor that was just added. */
export interface AddedFactor {
  readonly factor: Passkey | Authenticator;
  /** With the first factor: codes for when it is lost, which nobody sees again. */
  readonly recoveryCodes: readonly string[] | null;
  /** The session goes on under this token. */
  readonly token: string;
}

/** How people come by a second factor, and lose it. Whoever loses or gains one is told by mail. */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly users: UsersService,
    private readonly sessions: SessionsService,
    private readonly passkeys: PasskeysService,
    private readonly authenticators: AuthenticatorsService,
    private readonly recoveryCodes: RecoveryCodesService,
    private readonly secondFactors: SecondFactorsService,
    private readonly organizations: OrganizationsService,
    private readonly mail: MailService,
    private readonly trail: TrailService,
  ) {}

  async beginPasskey(staff: StaffPrincipal): Promise<PasskeyCreation> {
    refuseGuest(staff);
    return this.passkeys.beginAdding(await this.get(staff.userId));
  }

  async addPasskey(staff: StaffPrincipal, input: NewPasskeyDto, { origin }: Browser): Promise<AddedFactor> {
    refuseGuest(staff);
    await this.keep(staff.userId);
    const isFirst = !(await this.secondFactors.hasOne(staff.userId));
    const factor = await this.passkeys.add(staff.userId, input, origin);
    return this.finish(staff, factor, 'user.passkey_added', isFirst);
  }

  async beginAuthenticator(staff: StaffPrincipal, name: string): Promise<BegunAuthenticator> {
    refuseGuest(staff);
    return this.authenticators.begin(await this.keep(staff.userId), name);
  }

  /** Takes the first code, with which the authenticator counts. Throws `not-found`, and `invalid-input` for a wrong code. */
  async confirmAuthenticator(staff: StaffPrincipal, id: string, code: string): Promise<AddedFactor> {
    refuseGuest(staff);
    await this.keep(staff.userId);
    const isFirst = !(await this.secondFactors.hasOne(staff.userId));
    const factor = await this.authenticators.findBegun(staff.userId, id);
    if (!factor) throw notFound();
    if (!(await this.authenticators.takes(factor, code)))
      throw invalidInput('/code', 'wrong-code', 'This is not what the app shows now.');
    return this.finish(staff, factor, 'user.authenticator_added', isFirst);
  }

  /** Throws `not-found`, and `invalid-state` for the last factor where the organisation asks for one. */
  async removePasskey(staff: StaffPrincipal, id: string): Promise<void> {
    const user = await this.keep(staff.userId);
    const removed = await this.passkeys.remove(user.id, id);
    await this.removed(staff, user, removed, 'user.passkey_removed');
  }

  /** The same for an app. */
  async removeAuthenticator(staff: StaffPrincipal, id: string): Promise<void> {
    const user = await this.keep(staff.userId);
    const removed = await this.authenticators.remove(user.id, id);
    await this.removed(staff, user, removed, 'user.authenticator_removed');
  }

  /** New recovery codes in the place of the old ones. Throws `invalid-state` for somebody who has no factor to recover. */
  async renewRecoveryCodes({ userId }: StaffPrincipal): Promise<string[]> {
    const user = await this.keep(userId);
    if (!(await this.secondFactors.hasOne(userId)))
      throw new DomainError('invalid-state', 'Set up a passkey or an authenticator app first.');
    const codes = await this.recoveryCodes.renew(userId);
    await this.record('user.recovery_codes_made', user);
    return codes;
  }

  /**
   * Takes from somebody who lost their devices all that they had, so that the password leads to a new factor; for another
   * administrator than themselves. Throws `not-found`, and `forbidden` for oneself.
   */
  async reset(staff: StaffPrincipal, userId: string): Promise<void> {
    if (userId === staff.userId) throw new DomainError('forbidden', 'Another administrator must do this for you.');
    await this.takeAway(userId);
  }

  /** The same for the operator, where no other administrator is there. Throws `not-found`. */
  async takeAway(userId: string): Promise<void> {
    const user = await this.users.lock(userId);
    if (!user) throw notFound();
    await this.secondFactors.removeAll(userId);
    await this.sessions.endAll(userId);
    await this.record('user.second_factors_reset', user);
    await this.tell(user, 'reset');
  }

  private async finish(
    staff: StaffPrincipal,
    factor: Passkey | Authenticator,
    action: TrailAction,
    isFirst: boolean,
  ): Promise<AddedFactor> {
    const user = await this.get(staff.userId);
    await this.record(action, user, factor.name);
    const recoveryCodes = isFirst ? await this.recoveryCodes.renew(user.id) : null;
    await this.tell(user, 'added');
    // Whatever else is open was opened with less.
    if (isFirst) await this.sessions.endAll(user.id, staff.sessionId);
    return { factor, recoveryCodes, token: (await this.sessions.passOn(staff)).token };
  }

  private async removed(
    staff: StaffPrincipal,
    user: User,
    factor: Passkey | Authenticator | null,
    action: TrailAction,
  ): Promise<void> {
    if (!factor) throw notFound();
    if (!(await this.secondFactors.hasOne(user.id))) {
      if (staff.stepsUp)
        throw new DomainError(
          'invalid-state',
          'This is your last one, and your organisation asks for a second factor.',
        );
      await this.recoveryCodes.removeAll(user.id);
    }
    await this.record(action, user, factor.name);
    await this.tell(user, 'removed');
  }

  private record(action: TrailAction, { id, name }: User, factor?: string): Promise<void> {
    return this.trail.record({
      action,
      subject: ['users', id],
      details: { name, ...(factor === undefined ? {} : { factor }) },
    });
  }

  private async tell(user: User, letter: EnrolmentLetter): Promise<void> {
    const { name } = await this.organizations.current();
    await this.mail.post({ to: user.email, ...ENROLMENT_LETTERS[user.locale][letter](nameInMail(name)) });
  }

  private async keep(userId: string): Promise<User> {
    const user = await this.users.lock(userId);
    if (!user) throw notFound();
    return user;
  }

  private async get(userId: string): Promise<User> {
    const user = await this.users.find(userId);
    if (!user) throw notFound();
    return user;
  }
}

/** Whoever looks around in the demo has no account of their own to keep. */
function refuseGuest({ isGuest }: StaffPrincipal): void {
  if (isGuest) throw new DomainError('forbidden', 'Sign in with a password first: you are looking around in the demo.');
}
