import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AllowEverybody } from '../identity/access.js';
import { presentSigningKey, SigningKeysView } from './signing-key.presenter.js';
import { SigningService } from './signing.service.js';

/** The public keys that anybody needs to check a receipt, an answer pack or a checkpoint. */
@ApiTags('signing-keys')
@Controller('signing-keys')
export class SigningKeysController {
  constructor(private readonly signing: SigningService) {}

  @Get()
  @AllowEverybody()
  @ApiOkResponse({ type: SigningKeysView })
  async list(): Promise<SigningKeysView> {
    const { keys, current } = await this.signing.listKeys();
    const ofSigner = await this.signing.listSignerKeys();
    return {
      items: [
        ...keys.flatMap((key) => presentSigningKey('documents', key, current)),
        ...ofSigner.flatMap((key) => presentSigningKey('checkpoints', key, ofSigner[0]?.verifierKey)),
      ],
    };
  }
}
