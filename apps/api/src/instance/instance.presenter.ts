import { Flag } from '../http/fields.js';

/** What anybody may know about this installation. */
export class InstanceView {
  @Flag({ description: 'It shows the demo organisations.' }) demo: boolean;
  @Flag({ description: 'It is empty: the link that the terminal printed makes the first organisation.' })
  awaitsFirstAdministrator: boolean;
}
