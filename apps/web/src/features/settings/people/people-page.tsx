import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable } from '../../../components/data-table';
import { Loaded } from '../../../components/loaded';
import { PageTitle, PendingTitle } from '../../../components/page-title';
import { SkeletonRows } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import { peopleQuery } from '../../../lib/people.queries';
import type { Person } from '../../../lib/people.queries';
import { useSession } from '../../../session/use-session';
import { InviteDialog } from './invite-dialog';
import { peopleMessages } from './people.messages';
import { PersonRow } from './person-row';

/** Who works here, who was asked to, and who does not any more. */
export function PeoplePage() {
  const text = useMessages(peopleMessages);
  const { user } = useSession();
  const people = useQuery(peopleQuery);
  const [inviting, setInviting] = useState(false);
  const mayChange = user.role === 'admin';
  const items = people.data?.items;
  return (
    <>
      <PageTitle
        tab={text('tab')}
        title={
          items === undefined ? (
            <PendingTitle failed={people.isError} title={text('tab')} width="16ch" />
          ) : (
            text('title', { count: items.filter(({ status }) => status === 'active').length })
          )
        }
        lead={text(mayChange ? 'lead' : 'leadReader')}
      >
        {mayChange ? (
          <Button leftSection={<IconUserPlus size={16} aria-hidden="true" />} onClick={() => setInviting(true)}>
            {text('invite')}
          </Button>
        ) : undefined}
      </PageTitle>
      <Loaded query={people} skeleton={<SkeletonRows rows={5} />}>
        {(page) => (
          <DataTable
            label={text('listLabel')}
            headings={[
              text('columnPerson'),
              text('columnEmail'),
              text('columnRole'),
              text('columnState'),
              ...(mayChange ? [text('columnActions')] : []),
            ]}
          >
            {page.items.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                mayChange={mayChange}
                isOwn={person.id === user.id}
                isLastAdministrator={isLastAdministrator(person, page.items)}
              />
            ))}
          </DataTable>
        )}
      </Loaded>
      <InviteDialog opened={inviting} onClose={() => setInviting(false)} />
    </>
  );
}

function isLastAdministrator(person: Person, people: readonly Person[]): boolean {
  const administrators = people.filter(
    ({ role, status, accessUntil }) => role === 'admin' && status === 'active' && accessUntil === null,
  );
  return administrators.length === 1 && administrators[0]?.id === person.id;
}
