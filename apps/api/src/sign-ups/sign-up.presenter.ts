import { Email } from '../http/person-fields.js';
import type { FoundSignUp } from './sign-ups.repository.js';

/** Whose link it is. */
export class SignUpView {
  @Email() email: string;
}

/** Shows a link to whoever holds it. */
export function presentSignUp({ email }: FoundSignUp): SignUpView {
  return { email };
}
