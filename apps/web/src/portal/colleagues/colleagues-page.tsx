import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { ButtonLink } from '../components/button';
import { PageHeading } from '../components/page-heading';
import { Panel } from '../components/panel';
import prose from '../components/prose.module.css';
import { hrefTo } from '../portal-route';
import type { PortalAssessment } from '../portal.queries';
import type { MeasureProgress } from '../progress';
import { usePortalProblem } from '../use-portal-problem';
import { calledBy, takeBack } from './colleagues.queries';
import type { InvitedPerson } from './colleagues.queries';
import { colleaguesPageMessages } from './colleagues-page.messages';
import { HandOverForm } from './hand-over-form';
import { PeopleList } from './people-list';

interface ColleaguesPageProps {
  assessment: PortalAssessment;
  progress: readonly MeasureProgress[];
  onChanged: () => Promise<void>;
}

/** Who answers which sections, and handing one to somebody else. */
export function ColleaguesPage({ assessment, progress, onChanged }: ColleaguesPageProps) {
  const text = useMessages(colleaguesPageMessages);
  const problemText = usePortalProblem();
  const [wish, setWish] = useState<{ readonly person: InvitedPerson | null; readonly round: number }>({
    person: null,
    round: 0,
  });
  const [sentTo, setSentTo] = useState('');
  const taking = useMutation({ mutationFn: takeBack, onSuccess: onChanged });
  const again = (person: InvitedPerson): void => {
    setSentTo('');
    setWish({ person, round: wish.round + 1 });
  };
  return (
    <>
      <div className={prose['stack']}>
        <PageHeading title={text('title')} />
        <p>{text('lead')}</p>
      </div>
      {assessment.verified ? (
        <>
          {sentTo === '' ? null : <p role="status">{text('sent', { name: sentTo })}</p>}
          {taking.isError ? <p role="alert">{problemText(taking.error)}</p> : null}
          <PeopleList
            people={assessment.people}
            progress={progress}
            onTakeBack={(person) => taking.mutateAsync(person.id)}
            onAgain={again}
          />
          <HandOverForm
            key={wish.round}
            wish={wish.person}
            progress={progress}
            onSent={async (person) => {
              setSentTo(calledBy(person));
              setWish({ person: null, round: wish.round + 1 });
              await onChanged();
            }}
          />
        </>
      ) : (
        <Panel
          title={text('getCode')}
          isStrong
          actions={
            <ButtonLink href={hrefTo({ page: 'code', back: hrefTo({ page: 'colleagues' }) })}>
              {text('getCode')}
            </ButtonLink>
          }
        >
          <p>{text('needsCode')}</p>
        </Panel>
      )}
      <p>
        <a href={hrefTo({ page: 'overview' })}>{text('back')}</a>
      </p>
    </>
  );
}
