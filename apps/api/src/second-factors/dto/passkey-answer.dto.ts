import { Base64Url } from './base64-url.js';

/** A passkey's answer to a question. */
export class PasskeyAnswerDto {
  @Base64Url({ bytes: 1_023, description: 'What the device calls the key.' }) credentialId: string;
  @Base64Url({ bytes: 1_024, description: 'As WebAuthn gives it.' }) authenticatorData: string;
  @Base64Url({ bytes: 4_096, description: 'As WebAuthn gives it.' }) clientDataJson: string;
  @Base64Url({ bytes: 1_024, description: 'As WebAuthn gives it.' }) signature: string;
  @Base64Url({ bytes: 64, optional: true, nullable: true, description: 'Whose key it is, as the device says.' })
  userHandle?: string | null;
}
