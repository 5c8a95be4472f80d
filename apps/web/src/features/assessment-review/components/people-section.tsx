import { nameOf, nextStatus } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Section } from '../../../components/section';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { AssessmentDetail } from '../../../lib/assessment.queries';
import { useMayWrite } from '../../../session/use-session';
import { peopleMessages } from '../people.messages';
import { DOT } from '../../../lib/dot';
import styles from './people-section.module.css';
import { PinDialog } from './pin-dialog';

type Person = AssessmentDetail['people'][number];

/** Who was invited, for which sections, and how far they are; with a PIN for those whom no mail reaches. */
export function PeopleSection({ assessment }: { assessment: AssessmentDetail }) {
  const text = useMessages(peopleMessages);
  const locale = useLocale();
  const intl = useIntl();
  const isOpen = nextStatus(assessment.status, 'answer') !== null;
  const mayMakePin = useMayWrite() && isOpen;
  const [calling, setCalling] = useState<Person | null>(null);
  return (
    <Section title={text('title')}>
      <ul className={styles['people']}>
        {assessment.people.map((person) => (
          <li key={person.id} className={styles['person']}>
            <div className={styles['words']}>
              <p className={styles['name']}>{person.name ?? person.email}</p>
              {person.name === null ? null : <p className={styles['facts']}>{person.email}</p>}
              <p className={styles['facts']}>
                {person.measures?.map((measure) => nameOf('measure', measure, locale)).join(DOT) ?? text('all')}
              </p>
              <p className={styles['facts']}>
                {text(person.state, { date: intl.formatDate(person.invitedAt, { dateStyle: 'medium' }) })}
                {person.answered === 0 ? null : `${DOT}${text('answered', { count: person.answered })}`}
              </p>
            </div>
            {mayMakePin && person.state !== 'taken_back' ? (
              <Button
                size="xs"
                variant="default"
                className={styles['pin'] ?? ''}
                aria-label={text('pinFor', { name: person.name ?? person.email })}
                onClick={() => setCalling(person)}
              >
                {text('pin')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {calling === null ? null : (
        <PinDialog assessmentId={assessment.id} person={calling} onClose={() => setCalling(null)} />
      )}
    </Section>
  );
}
