import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { PageOf } from '../http/page.js';
import type { Page } from '../http/paging.js';
import { AllowStaff } from '../identity/access.js';
import { AskedInstant, ReadsAsOf } from '../tenancy/as-of.js';
import { ListMovesQuery } from './dto/list-moves.query.js';
import { MoveView, PortfolioHistoryView, presentHistory, presentMove } from './history.presenter.js';
import { RiskHistoryService } from './history.service.js';

/** How the portfolio came to be what it is. */
@ApiTags('risk')
@Controller('risk')
export class RiskHistoryController {
  constructor(private readonly history: RiskHistoryService) {}

  @Get('history')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PortfolioHistoryView })
  async year(@AskedInstant() asOf: Date | null): Promise<PortfolioHistoryView> {
    return presentHistory(await this.history.year(asOf));
  }

  @Get('moves')
  @AllowStaff()
  @ReadsAsOf()
  @ApiOkResponse({ type: PageOf(MoveView) })
  async moves(
    @Query() { direction, since, ...page }: ListMovesQuery,
    @AskedInstant() asOf: Date | null,
  ): Promise<Page<MoveView>> {
    const moves = await this.history.moves(direction, page, {
      since: since === undefined ? null : new Date(since),
      asOf,
    });
    return { ...moves, items: moves.items.map(presentMove) };
  }
}
