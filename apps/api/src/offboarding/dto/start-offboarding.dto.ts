import { FAREWELL_LIMITS } from '@firebreak/domain';
import { Day } from '../../http/fields.js';

/** How a farewell begins. */
export class StartOffboardingDto {
  @Day({
    optional: true,
    description: `Until when everything should be done; in ${FAREWELL_LIMITS.daysToDo} days unless said.`,
  })
  dueOn?: string;
}
