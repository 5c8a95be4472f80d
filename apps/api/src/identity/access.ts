import type { Role } from '@firebreak/domain';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';

/** Metadata key under which a route says who may enter; a route that says nothing is closed. */
export const ACCESS = 'firebreak:access';

/** Who may enter a route: everybody, an invited respondent, one who gave the one-time code, or people with one of the roles. */
export type Access = 'public' | 'respondent' | 'verified-respondent' | readonly Role[];

/** Opens a route to people with one of the roles. */
export function AllowRoles(...roles: Role[]): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(ACCESS, roles), ApiCookieAuth('session'));
}

/** Opens a route to everybody who signed in. */
export function AllowStaff(): MethodDecorator & ClassDecorator {
  return AllowRoles('admin', 'procurement', 'auditor');
}

/** Opens a route to those who keep the register. */
export function AllowEditors(): MethodDecorator & ClassDecorator {
  return AllowRoles('admin', 'procurement');
}

/** Opens a route to a browser that holds a vendor's invitation. */
export function AllowRespondent(): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(ACCESS, 'respondent'), ApiCookieAuth('portal'));
}

/** Opens a route to such a browser once the one-time code was given in it: what was saved is read back there. */
export function AllowVerifiedRespondent(): MethodDecorator & ClassDecorator {
  return applyDecorators(SetMetadata(ACCESS, 'verified-respondent'), ApiCookieAuth('portal'));
}

/** Opens a route to everybody. */
export function AllowEverybody(): MethodDecorator & ClassDecorator {
  return SetMetadata(ACCESS, 'public');
}
