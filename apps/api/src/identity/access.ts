import type { Role, TokenScope } from '@firebreak/domain';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth } from '@nestjs/swagger';

/** Metadata key under which a route says who may enter; a route that says nothing is closed. */
export const ACCESS = 'firebreak:access';

/** Who may enter a route: everybody, an invited respondent, one who gave the one-time code, or people with one of the roles. */
export type Access = 'public' | 'respondent' | 'verified-respondent' | readonly Role[];

/** Metadata key of a route that is open to API tokens; every other one refuses them. */
export const OPEN_TO_TOKENS = 'firebreak:open-to-tokens';

/** Metadata key of how far a session must have come for a route; open where it says nothing. */
export const ASKED_OF_SESSION = 'firebreak:asked-of-session';

/**
 * What a route asks of a session beside being open: nothing, not even that; that the person is setting up a second
 * factor, or has given one just now; or always that they have given one just now.
 */
export type AskedOfSession = 'nothing' | 'enrolment' | 'step-up';

/** For what leads out of a session with a password only: proving oneself, and signing out. */
export const AtAnyStage = (): MethodDecorator => SetMetadata(ASKED_OF_SESSION, 'nothing' satisfies AskedOfSession);

/** For setting up a second factor: the first with a password only, every other by whoever has just given one. */
export const WhileEnrolling = (): MethodDecorator =>
  SetMetadata(ASKED_OF_SESSION, 'enrolment' satisfies AskedOfSession);

/** Metadata key of the scope that a token needs for what is grave. */
export const ASKED_OF_TOKEN = 'firebreak:asked-of-token';

/**
 * For what is grave: where the organisation asks for a second factor the person gives it anew. Programs have none; their
 * token says from the beginning whether it may do this.
 */
export const AfterStepUp = (scope?: TokenScope): MethodDecorator =>
  applyDecorators(
    SetMetadata(ASKED_OF_SESSION, 'step-up' satisfies AskedOfSession),
    ...(scope === undefined ? [] : [SetMetadata(ASKED_OF_TOKEN, scope)]),
  );

/** Opens a route to people with one of the roles, and to programs that act for them. */
export function AllowRoles(...roles: Role[]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(ACCESS, roles),
    SetMetadata(OPEN_TO_TOKENS, true),
    ApiCookieAuth('session'),
    ApiBearerAuth('bearer'),
  );
}

/** The same for people only, who signed in in a browser: what concerns the person or lets somebody in is for no token. */
export function AllowInBrowser(...roles: Role[]): MethodDecorator & ClassDecorator {
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
