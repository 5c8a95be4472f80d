import { nameOf } from '@firebreak/domain';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { Button } from '../components/button';
import { DOT } from '../../lib/dot';
import prose from '../components/prose.module.css';
import type { MeasureProgress } from '../progress';
import { calledBy } from './colleagues.queries';
import type { InvitedPerson } from './colleagues.queries';
import { colleaguesPageMessages } from './colleagues-page.messages';
import styles from './people-list.module.css';

interface PeopleListProps {
  people: readonly InvitedPerson[];
  progress: readonly MeasureProgress[];
  onTakeBack: (person: InvitedPerson) => Promise<void>;
  onAgain: (person: InvitedPerson) => void;
}

/** Everybody who was invited: their sections, how far these are, and taking them back. */
export function PeopleList({ people, progress, onTakeBack, onAgain }: PeopleListProps) {
  const text = useMessages(colleaguesPageMessages);
  return (
    <section className={prose['stack']}>
      <h2>{text('people')}</h2>
      <ul className={styles['list']}>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} progress={progress} onTakeBack={onTakeBack} onAgain={onAgain} />
        ))}
      </ul>
    </section>
  );
}

function PersonRow({
  person,
  progress,
  onTakeBack,
  onAgain,
}: Omit<PeopleListProps, 'people'> & { person: InvitedPerson }) {
  const text = useMessages(colleaguesPageMessages);
  const locale = useLocale();
  const intl = useIntl();
  const [isAsking, setAsking] = useState(false);
  const name = calledBy(person);
  const { measures, state } = person;
  const theirs = progress.filter(({ measure }) => measures === null || measures.includes(measure));
  const answered = theirs.reduce((sum, one) => sum + one.answered, 0);
  const asked = theirs.reduce((sum, one) => sum + one.questions.length, 0);
  const sections = measures?.map((measure) => nameOf('measure', measure, locale)).join(locale === 'en' ? ', ' : '、');
  const date = intl.formatDate(person.invitedAt, { dateStyle: 'medium' });
  return (
    <li className={styles['person']}>
      <div className={styles['words']}>
        <p>
          <strong>{measures === null ? text('you', { name }) : name}</strong>
        </p>
        {person.name === null ? null : <p className={prose['small']}>{person.email}</p>}
        <p>{sections ?? text('all')}</p>
        <p className={prose['small']}>
          {[
            text(state, { date }),
            ...(state === 'taken_back' ? [] : [text('progress', { answered, asked })]),
            ...(person.answered === 0 ? [] : [text('own', { count: person.answered })]),
          ].join(DOT)}
        </p>
      </div>
      {measures === null ? null : isAsking ? (
        <div className={styles['question']} role="group" aria-label={text('confirmTitle', { name })}>
          <p>
            <strong>{text('confirmTitle', { name })}</strong> {text('confirmText')}
          </p>
          <div className={prose['actions']}>
            <Button onClick={() => void onTakeBack(person).finally(() => setAsking(false))}>{text('takeBack')}</Button>
            <Button look="plain" onClick={() => setAsking(false)}>
              {text('keep')}
            </Button>
          </div>
        </div>
      ) : (
        <div className={prose['actions']}>
          {state === 'taken_back' ? null : (
            <Button look="quiet" onClick={() => setAsking(true)}>
              {text('takeBackOf', { name })}
            </Button>
          )}
          <Button look="plain" onClick={() => onAgain(person)}>
            {text('again')}
          </Button>
        </div>
      )}
    </li>
  );
}
