import { SECOND_FACTOR_LIMITS } from '@firebreak/domain';
import { Text, Texts } from '../../http/fields.js';
import { Base64Url } from './base64-url.js';

/** A passkey that a browser just made, with the name that its owner gave it. */
export class NewPasskeyDto {
  @Text({ max: SECOND_FACTOR_LIMITS.nameCharacters }) name: string;
  @Base64Url({ bytes: 1_023, description: 'What the device calls the key.' }) credentialId: string;
  @Base64Url({ bytes: 8_192, description: 'CBOR, as WebAuthn gives it.' }) attestationObject: string;
  @Base64Url({ bytes: 4_096, description: 'As WebAuthn gives it.' }) clientDataJson: string;
  @Texts({ max: 20, most: 10, optional: true, description: 'How the device is reached.' }) transports?: string[];
}
