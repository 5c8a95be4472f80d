import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import type { PasskeyAnswerDto } from '../second-factors/dto/passkey-answer.dto.js';
import type { NewPasskeyDto } from '../second-factors/dto/new-passkey.dto.js';
import type { PasskeyCreationView, PasskeyRequestView } from '../second-factors/second-factors.presenter.js';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const ATTESTED = 0x40;

/** What an answer claims, where it is not what an honest browser and device would say. */
export interface Claims {
  readonly origin?: string;
  readonly relyingPartyId?: string;
  readonly challenge?: string;
  readonly counter?: number;
  /** Whether the device checked the person; it did unless said. */
  readonly verified?: boolean;
  readonly type?: string;
  readonly userHandle?: string;
}

/** A WebAuthn device in software with one ES256 key, and the browser in front of it. */
export class SoftwareAuthenticator {
  readonly credentialId = randomBytes(32).toString('base64url');
  private readonly keys: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
  });
  private userHandle: string | undefined;
  private counter = 0;

  constructor(private readonly origin: string) {}

  /** Makes the key (attestation `none`). */
  create(question: PasskeyCreationView, name: string, claims: Claims = {}): NewPasskeyDto {
    this.userHandle = question.userHandle;
    const id = Buffer.from(this.credentialId, 'base64url');
    const attested = Buffer.concat([Buffer.alloc(16), uint16(id.length), id, this.cosePublicKey()]);
    const authData = Buffer.concat([this.authenticatorData(question.relyingPartyId, claims, ATTESTED), attested]);
    const attestationObject = Buffer.concat([
      Buffer.from([0xa3]),
      cborText('fmt'),
      cborText('none'),
      cborText('attStmt'),
      Buffer.from([0xa0]),
      cborText('authData'),
      cborBytes(authData),
    ]);
    return {
      name,
      credentialId: this.credentialId,
      attestationObject: attestationObject.toString('base64url'),
      clientDataJson: this.clientData('webauthn.create', question.challenge, claims).toString('base64url'),
      transports: ['internal'],
    };
  }

  /** Signs the answer to a question. */
  answer(question: PasskeyRequestView, claims: Claims = {}): PasskeyAnswerDto {
    const authData = this.authenticatorData(question.relyingPartyId, claims, 0);
    const clientData = this.clientData('webauthn.get', question.challenge, claims);
    const signed = Buffer.concat([authData, createHash('sha256').update(clientData).digest()]);
    return {
      credentialId: this.credentialId,
      authenticatorData: authData.toString('base64url'),
      clientDataJson: clientData.toString('base64url'),
      signature: sign('sha256', signed, this.keys.privateKey).toString('base64url'),
      userHandle: claims.userHandle ?? this.userHandle ?? null,
    };
  }

  private authenticatorData(relyingPartyId: string, claims: Claims, flags: number): Buffer {
    this.counter += 1;
    const rpIdHash = createHash('sha256')
      .update(claims.relyingPartyId ?? relyingPartyId)
      .digest();
    const verified = claims.verified === false ? 0 : USER_VERIFIED;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(claims.counter ?? this.counter);
    return Buffer.concat([rpIdHash, Buffer.from([USER_PRESENT | verified | flags]), counter]);
  }

  private clientData(type: string, challenge: string, claims: Claims): Buffer {
    return Buffer.from(
      JSON.stringify({
        type: claims.type ?? type,
        challenge: claims.challenge ?? challenge,
        origin: claims.origin ?? this.origin,
        crossOrigin: false,
      }),
    );
  }

  /** RFC 9053, 7.1: an EC2 key on P-256 for ES256. */
  private cosePublicKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    return Buffer.concat([
      Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
      cborBytes(Buffer.from(x, 'base64url')),
      Buffer.from([0x22]),
      cborBytes(Buffer.from(y, 'base64url')),
    ]);
  }
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 | text.length]), Buffer.from(text)]);
}

function cborBytes(bytes: Buffer): Buffer {
  const head =
    bytes.length < 256 ? Buffer.from([0x58, bytes.length]) : Buffer.concat([Buffer.from([0x59]), uint16(bytes.length)]);
  return Buffer.concat([head, bytes]);
}
