import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import type { InstanceView } from './instance.presenter.js';
import { InstanceRepository } from './instance.repository.js';

/** What anybody may know about this installation. */
@Injectable()
export class InstanceService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly instance: InstanceRepository,
  ) {}

  async describe(): Promise<InstanceView> {
    const { hasOwnOrganization, hasDemo } = await this.instance.describe();
    const demo = this.env.demo && hasDemo;
    return {
      demo,
      demoIsOpen: demo && this.env.onlyThisMachine,
      awaitsFirstAdministrator: !hasOwnOrganization,
      signUpIsOpen: this.env.signUp,
    };
  }
}
