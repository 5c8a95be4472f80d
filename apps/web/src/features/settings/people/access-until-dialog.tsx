import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { useMessages } from '../../../i18n/use-messages';
import type { Person } from '../../../lib/people.queries';
import { dayOf, endOfDay } from '../access-until';
import { settingsMessages } from '../settings.messages';
import { AccessUntilField, isOver } from './access-until-field';
import { peopleMessages } from './people.messages';

interface AccessUntilDialogProps {
  person: Person;
  onChoose: (accessUntil: string | null) => void;
  onClose: () => void;
}

/** Asks until when somebody has access; an empty day means without end. */
export function AccessUntilDialog({ person, onChoose, onClose }: AccessUntilDialogProps) {
  const text = useMessages(peopleMessages);
  const shared = useMessages(settingsMessages);
  const { accessUntil } = person;
  const [day, setDay] = useState(accessUntil === null ? '' : dayOf(accessUntil));
  return (
    <FormDialog
      title={text('untilTitle', { name: person.name })}
      confirm={shared('save')}
      cancel={shared('cancel')}
      busy={false}
      problem={null}
      onSubmit={() => {
        if (isOver(day)) return;
        onChoose(day === '' ? null : endOfDay(day));
        onClose();
      }}
      onClose={onClose}
    >
      <p>{text('untilText')}</p>
      <AccessUntilField day={day} onChange={setDay} />
    </FormDialog>
  );
}
