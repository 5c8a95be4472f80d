import { Module } from '@nestjs/common';
import { SigningKeysController } from './signing-keys.controller.js';
import { SigningKeysRepository } from './signing-keys.repository.js';
import { SigningService } from './signing.service.js';

/** Signatures that can be checked without us, and the keys for that. */
@Module({
  controllers: [SigningKeysController],
  providers: [SigningKeysRepository, SigningService],
  exports: [SigningService],
})
export class SigningModule {}
