import { Day, OneOf } from '../http/fields.js';
import { REMINDER_STATES, type Reminders, type ReminderState } from './reminders.service.js';

/** Where the reminders of an assessment stand. */
export class RemindersView {
  @OneOf(REMINDER_STATES, {
    description: 'Held up: the last mail to the respondent has not left, so that no other is sent behind it.',
  })
  state: ReminderState;
  @Day({ nullable: true, description: 'The day of the next one, if it is planned.' }) nextOn: string | null;
  @Day({ nullable: true, description: 'The day of the last one.' }) lastOn: string | null;
}

/** Shows where the reminders of an assessment stand. */
export function presentReminders({ state, nextOn, lastOn }: Reminders): RemindersView {
  return { state, nextOn, lastOn };
}
