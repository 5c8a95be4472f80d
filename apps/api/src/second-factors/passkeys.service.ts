import { DomainError, invalidInput, SECOND_FACTOR_LIMITS } from '@firebreak/domain';
import { Injectable } from '@nestjs/common';
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { v7 as createId } from 'uuid';
import { TenantDb } from '../tenancy/tenant-db.js';
import type { User } from '../users/user.entity.js';
import { ChallengesRepository } from './challenges.repository.js';
import type { PasskeyAnswerDto } from './dto/passkey-answer.dto.js';
import type { NewPasskeyDto } from './dto/new-passkey.dto.js';
import type { Passkey } from './passkey.entity.js';
import { PasskeysRepository } from './passkeys.repository.js';
import { RelyingParty } from './relying-party.js';

const SIGN_IN = 'sign-in';
const purposeOf = (act: 'add' | 'verify', userId: string): string => `${act}:${userId}`;
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];

/** What a browser needs to make a passkey. */
export interface PasskeyCreation {
  readonly challenge: string;
  readonly relyingPartyId: string;
  readonly relyingPartyName: string;
  /** The person's id, which the device keeps beside the key. */
  readonly userHandle: string;
  readonly userName: string;
  readonly displayName: string;
  /** Keys that the person has: a device makes no second one. */
  readonly known: string[];
}

/** What a browser needs to use a passkey. */
export interface PasskeyRequest {
  readonly challenge: string;
  readonly relyingPartyId: string;
  /** Empty where the device says who it is. */
  readonly allowed: string[];
}

/** Passkeys: WebAuthn credentials that check the person too (a finger, a face, a PIN), so that one is two factors. */
@Injectable()
export class PasskeysService {
  constructor(
    private readonly passkeys: PasskeysRepository,
    private readonly challenges: ChallengesRepository,
    private readonly relyingParty: RelyingParty,
    private readonly db: TenantDb,
  ) {}

  /** Whether passkeys can be made and used under the name that this installation has. */
  get possible(): boolean {
    return this.relyingParty.id !== null;
  }

  listOf(userId: string): Promise<Passkey[]> {
    return this.passkeys.listOf(userId);
  }

  /** Throws `quota` for one too many. */
  async beginAdding({ id, email, name }: User): Promise<PasskeyCreation> {
    const known = await this.passkeys.listOf(id);
    if (known.length >= SECOND_FACTOR_LIMITS.passkeys)
      throw new DomainError('quota', `You have ${SECOND_FACTOR_LIMITS.passkeys} passkeys already.`);
    return {
      challenge: await this.challenges.make(purposeOf('add', id)),
      relyingPartyId: this.name(),
      relyingPartyName: this.relyingParty.name,
      userHandle: handleOf(id),
      userName: email,
      displayName: name,
      known: known.map(({ credentialId }) => credentialId.toString('base64url')),
    };
  }

  /** Keeps a passkey that was just made. Throws `invalid-input` for an answer that is not one to our own question. */
  async add(userId: string, input: NewPasskeyDto, asking: string | undefined): Promise<Passkey> {
    const { name, credentialId: id, attestationObject, clientDataJson: clientDataJSON, transports = [] } = input;
    const response = { attestationObject, clientDataJSON };
    const registration = await verifyRegistrationResponse({
      response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
      expectedChallenge: (challenge) => this.challenges.take(challenge, purposeOf('add', userId)),
      expectedOrigin: this.relyingParty.origins(asking),
      expectedRPID: this.name(),
      requireUserVerification: true,
    }).catch(() => null);
    if (!registration?.verified) throw invalidInput('/attestationObject', 'wrong-answer', 'Begin again.');
    const { credential } = registration.registrationInfo;
    const passkey: Passkey = {
      organizationId: this.db.organizationId,
      id: createId(),
      userId,
      name,
      credentialId: Buffer.from(credential.id, 'base64url'),
      publicKey: Buffer.from(credential.publicKey),
      counter: String(credential.counter),
      transports: transports.filter((transport) => TRANSPORTS.includes(transport)),
      createdAt: this.db.now,
      lastUsedAt: null,
    };
    const known = await this.passkeys.listOf(userId);
    if (known.some((other) => other.credentialId.equals(passkey.credentialId)))
      throw new DomainError('duplicate', 'This device has a passkey here already.');
    await this.passkeys.insert(passkey);
    return passkey;
  }

  /** A question that anybody's passkey may answer. */
  async beginSignIn(): Promise<PasskeyRequest> {
    return { challenge: await this.challenges.make(SIGN_IN), relyingPartyId: this.name(), allowed: [] };
  }

  /** A question for the passkeys of one person. */
  async beginVerifying(userId: string): Promise<PasskeyRequest> {
    const passkeys = await this.passkeys.listOf(userId);
    return {
      challenge: await this.challenges.make(purposeOf('verify', userId)),
      relyingPartyId: this.name(),
      allowed: passkeys.map(({ credentialId }) => credentialId.toString('base64url')),
    };
  }

  /** Whose passkey an answer comes from, and where that is kept; null for nobody's. The answer is not checked by this. */
  async locate({
    credentialId,
    userHandle,
  }: PasskeyAnswerDto): Promise<{ organizationId: string; userId: string } | null> {
    const userId = idOf(userHandle);
    if (userId === null) return null;
    const found = await this.passkeys.findAnywhere(userId, Buffer.from(credentialId, 'base64url'));
    return found && { organizationId: found.organizationId, userId };
  }

  /** Whether a passkey of the person answered our question to anybody. */
  answersSignIn(userId: string, answer: PasskeyAnswerDto, asking: string | undefined): Promise<boolean> {
    return this.answers(SIGN_IN, userId, answer, asking);
  }

  /** Whether a passkey of the person answered our question to this person. */
  answersVerifying(userId: string, answer: PasskeyAnswerDto, asking: string | undefined): Promise<boolean> {
    return this.answers(purposeOf('verify', userId), userId, answer, asking);
  }

  async remove(userId: string, id: string): Promise<Passkey | null> {
    const passkey = await this.passkeys.find(id);
    return passkey?.userId === userId && (await this.passkeys.delete(id)) ? passkey : null;
  }

  removeAll(userId: string): Promise<void> {
    return this.passkeys.deleteOf(userId);
  }

  private async answers(
    purpose: string,
    userId: string,
    { credentialId: id, ...answer }: PasskeyAnswerDto,
    asking: string | undefined,
  ): Promise<boolean> {
    const wanted = Buffer.from(id, 'base64url');
    const passkey = (await this.passkeys.listOf(userId)).find(({ credentialId }) => credentialId.equals(wanted));
    if (!passkey) return false;
    const { authenticatorData, clientDataJson: clientDataJSON, signature } = answer;
    const authentication = await verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        clientExtensionResults: {},
        response: { authenticatorData, clientDataJSON, signature },
      },
      expectedChallenge: (challenge) => this.challenges.take(challenge, purpose),
      expectedOrigin: this.relyingParty.origins(asking),
      expectedRPID: this.name(),
      requireUserVerification: true,
      credential: { id, publicKey: Uint8Array.from(passkey.publicKey), counter: Number(passkey.counter) },
    }).catch(() => null);
    if (!authentication?.verified) return false;
    return this.passkeys.use(passkey.id, authentication.authenticationInfo.newCounter);
  }

  private name(): string {
    if (this.relyingParty.id !== null) return this.relyingParty.id;
    throw new DomainError('invalid-state', 'Passkeys need a name, and PUBLIC_URL holds an address.');
  }
}

/** A person's id as the device keeps it: its 16 bytes as base64url. */
function handleOf(userId: string): string {
  return Buffer.from(userId.replaceAll('-', ''), 'hex').toString('base64url');
}

function idOf(handle: string | null | undefined): string | null {
  const bytes = Buffer.from(handle ?? '', 'base64url');
  if (bytes.length !== 16) return null;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
