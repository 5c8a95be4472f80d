import { DomainError } from '@firebreak/domain';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { ACCESS, type Access } from './access.js';
import { readCookie } from './cookies.js';
import { PrincipalsService } from './principals.service.js';
import { RefusalsService } from './refusals.service.js';

/** Lets a request in only where its route says so, and says who it is. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly principals: PrincipalsService,
    private readonly refusals: RefusalsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === undefined) throw new DomainError('forbidden', 'Nobody may enter here.');
    if (access === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (access === 'respondent' || access === 'verified-respondent') {
      const respondent = await this.principals.findRespondent(readCookie(request, 'portal'));
      if (access === 'verified-respondent' && !respondent.verified)
        throw new DomainError('forbidden', 'Give the one-time code first.');
      request.principal = respondent;
      return true;
    }
    const principal =
      (await this.principals.findGuest(readCookie(request, 'visit'))) ??
      (await this.principals.findStaff(readCookie(request, 'session')));
    if (!access.includes(principal.role)) {
      await this.refusals.record(principal, request.method, request.routeOptions.url ?? '');
      throw new DomainError('forbidden', 'Your role does not allow this.');
    }
    request.principal = principal;
    return true;
  }
}
