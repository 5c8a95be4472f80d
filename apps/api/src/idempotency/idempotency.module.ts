import { Module } from '@nestjs/common';
import { AnswerCipher } from './answer-cipher.js';
import { IdempotencyKeysRepository } from './idempotency-keys.repository.js';
import { IdempotencyService } from './idempotency.service.js';

/** One effect for a POST that is sent again under its Idempotency-Key. */
@Module({
  providers: [AnswerCipher, IdempotencyKeysRepository, IdempotencyService],
  exports: [IdempotencyService],
})
export class IdempotencyModule {}
