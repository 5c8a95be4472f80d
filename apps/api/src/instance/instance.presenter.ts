import { Flag } from '../http/fields.js';

/** What anybody may know about this installation. */
export class InstanceView {
  @Flag({ description: 'It shows the demo organisations.' }) demo: boolean;
  @Flag({ description: 'Anybody may look around in the demo: only this machine reaches the installation.' })
  demoIsOpen: boolean;
  @Flag({
    description:
      'It holds no organisation but the demo: the link that the terminal printed makes the first organisation.',
  })
  awaitsFirstAdministrator: boolean;
  @Flag({ description: 'Anybody may ask for an organisation of their own.' }) signUpIsOpen: boolean;
}
