import { Organization } from './organizations/organization.entity.js';
import { Session } from './sessions/session.entity.js';
import { User } from './users/user.entity.js';

/** Every entity of the API; the drift gate holds them against the migrations. */
export const ENTITIES = [Organization, User, Session] as const;
