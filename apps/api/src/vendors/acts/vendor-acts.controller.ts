import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdPipe } from '../../http/id.pipe.js';
import { AllowEditors } from '../../identity/access.js';
import { Staff, type StaffPrincipal } from '../../identity/principal.js';
import { VendorActDto } from './dto/vendor-act.dto.js';
import { UndoneActView, VendorActView } from './vendor-act.presenter.js';
import { VendorActsService } from './vendor-acts.service.js';

/** Acts on many vendors at once, and the way back. */
@ApiTags('vendors')
@Controller('vendor-acts')
export class VendorActsController {
  constructor(private readonly acts: VendorActsService) {}

  @Post()
  @HttpCode(200)
  @AllowEditors()
  @ApiOkResponse({ type: VendorActView })
  do(@Staff() staff: StaffPrincipal, @Body() body: VendorActDto): Promise<VendorActView> {
    return this.acts.do(staff, body);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @AllowEditors()
  @ApiOkResponse({ type: UndoneActView })
  undo(@Staff() staff: StaffPrincipal, @Param('id', IdPipe) id: string): Promise<UndoneActView> {
    return this.acts.undo(staff, id);
  }
}
