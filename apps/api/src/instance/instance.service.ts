import { Inject, Injectable } from '@nestjs/common';
import type { Env } from '../config/env.js';
import { ENV } from '../config/env.token.js';
import type { InstanceView } from './instance.presenter.js';

/** What anybody may know about this installation. */
@Injectable()
export class InstanceService {
  constructor(@Inject(ENV) private readonly env: Env) {}

  describe(): InstanceView {
    return { demo: this.env.demo };
  }
}
