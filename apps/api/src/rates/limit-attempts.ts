import { SetMetadata } from '@nestjs/common';
import type { AttemptKind } from './attempt-limits.service.js';

/** Metadata key of a route whose tries are counted. */
export const LIMITED_ATTEMPTS = 'firebreak:limited-attempts';

/** For a route where somebody may be guessing, or whose every call costs something. */
export const LimitAttempts = (kind: AttemptKind): MethodDecorator => SetMetadata(LIMITED_ATTEMPTS, kind);
