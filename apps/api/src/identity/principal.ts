import type { Measure, Role, SessionStage, TokenScope } from '@firebreak/domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The API token through which a program acts. */
export interface ActingToken {
  readonly id: string;
  readonly name: string;
}

/** A signed-in person of an organisation, or a program that acts for one. */
export interface StaffPrincipal {
  readonly kind: 'staff';
  readonly organizationId: string;
  /** Empty where no session stands behind. */
  readonly sessionId: string;
  /** Null for the person itself. */
  readonly token: ActingToken | null;
  /** What the token may do where a person would have to give a second factor again; nothing for the person itself. */
  readonly tokenScopes: readonly TokenScope[];
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** What may be done: the person's role, or a token's where that is narrower. */
  readonly role: Role;
  /** How far the session has come; a program's is open. */
  readonly stage: SessionStage;
  /** When the person last gave a second factor in this session; null for never, and for a program. */
  readonly verifiedAt: Date | null;
  readonly hasSecondFactor: boolean;
  /** The organisation asks for a second factor, and again before what is grave. */
  readonly stepsUp: boolean;
  /** Looks around in the demo without a password, perhaps in front of a session of their own. */
  readonly isGuest: boolean;
}

/** What a person is who acts without a session: through a token, or in the demo's past. */
export const WITHOUT_SESSION = {
  kind: 'staff',
  sessionId: '',
  token: null,
  tokenScopes: [],
  stage: 'open',
  verifiedAt: null,
  hasSecondFactor: false,
  stepsUp: false,
  isGuest: false,
} as const satisfies Partial<StaffPrincipal>;

/** A browser that holds a vendor's invitation; it can never pass for a person of the organisation. */
export interface RespondentPrincipal {
  readonly kind: 'respondent';
  readonly organizationId: string;
  readonly portalSessionId: string;
  readonly invitationId: string;
  readonly assessmentId: string;
  /** The invitation's own address: codes go there, and the trail names it. */
  readonly email: string;
  /** The sections that were handed to this colleague; null for whoever the buyer invited, who may do everything. */
  readonly measures: readonly Measure[] | null;
  /** The one-time code was given, so saved answers may be read back. */
  readonly verified: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    principal?: StaffPrincipal | RespondentPrincipal;
  }
}

/** The signed-in person of the request; the guard has made sure that there is one. */
export const Staff = createParamDecorator((_: unknown, context: ExecutionContext): StaffPrincipal => {
  const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
  if (principal?.kind !== 'staff') throw new Error('A staff route ran without a signed-in person.');
  return principal;
});

/** The invited browser of the request; the guard has made sure that there is one. */
export const Respondent = createParamDecorator((_: unknown, context: ExecutionContext): RespondentPrincipal => {
  const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
  if (principal?.kind !== 'respondent') throw new Error('A portal route ran without an invitation.');
  return principal;
});
