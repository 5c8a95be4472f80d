import { ROLES, type Role } from '@firebreak/domain';
import { Email, Id, OneOf, Text } from '../http/fields.js';
import type { User } from './user.entity.js';

/** A person as others see them. */
export class UserView {
  @Id() id: string;
  @Text({ max: 120 }) name: string;
  @Email() email: string;
  @OneOf(ROLES) role: Role;
}

/** Shows a person. */
export function presentUser(user: User): UserView {
  return { id: user.id, name: user.name, email: user.email, role: user.role };
}
