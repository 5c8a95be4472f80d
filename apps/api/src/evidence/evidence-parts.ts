import { invalidInput } from '@firebreak/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { TakesBytes } from '../http/bytes-body.js';
import { OwnTransaction } from '../tenancy/tenant.interceptor.js';
import { EvidenceUploadView, presentUpload } from './evidence.presenter.js';
import type { EvidenceProgress } from './evidence-sending.service.js';

/** For a route that takes a file in parts, each of them as it stands. */
export function TakesParts(): MethodDecorator {
  return applyDecorators(
    OwnTransaction(),
    TakesBytes(),
    ApiHeader({
      name: 'Upload-Offset',
      required: false,
      description: 'The byte with which this part begins; 0 unless said, and 0 begins anew.',
    }),
    ApiOkResponse({ type: EvidenceUploadView, description: 'The part was taken; the next begins at `offset`.' }),
    ApiCreatedResponse({ type: EvidenceUploadView, description: 'All of the file is stored.' }),
  );
}

/** The byte that `Upload-Offset` names. Throws `invalid-input` for what is no whole number. */
export function readOffset(text = '0'): number {
  if (!/^\d{1,15}$/.test(text)) throw invalidInput('Upload-Offset', 'type', 'Give the offset as a whole number.');
  return Number(text);
}

/** Shows how far a file has come with a part: 201 once all of it is stored. */
export function presentPart({ evidence, offset }: EvidenceProgress, reply: FastifyReply): EvidenceUploadView {
  void reply.status(evidence.state === 'stored' ? 201 : 200);
  return presentUpload(evidence, offset);
}
