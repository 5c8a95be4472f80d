import { Injectable } from '@nestjs/common';
import { staleOrGone } from '../http/etag.js';
import type { Organization } from '../organizations/organization.entity.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import type { ChangeSignInRulesDto } from './dto/change-sign-in-rules.dto.js';
import { presentSignInRules } from './sign-in-rules.presenter.js';

/** How people of the organisation sign in. */
@Injectable()
export class SignInRulesService {
  constructor(private readonly organizations: OrganizationsService) {}

  get(): Promise<Organization> {
    return this.organizations.current();
  }

  /** Holds at once, in sessions that are open too. Throws `stale`. */
  async change(version: number, { secondFactorRequired }: ChangeSignInRulesDto): Promise<Organization> {
    const changed = await this.organizations.update({ requiresSecondFactor: secondFactorRequired }, version);
    const organization = await this.organizations.current();
    if (!changed) throw staleOrGone(presentSignInRules(organization));
    return organization;
  }
}
