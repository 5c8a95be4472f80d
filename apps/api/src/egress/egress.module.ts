import { Module } from '@nestjs/common';
import { Egress } from './egress.js';

/** The only way out to addresses that people typed in. */
@Module({ providers: [Egress], exports: [Egress] })
export class EgressModule {}
