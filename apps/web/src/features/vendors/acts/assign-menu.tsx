import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import sentence from '../../../components/sentence.module.css';
import { useMessages } from '../../../i18n/use-messages';
import { peopleQuery } from '../../../lib/people.queries';
import { actsMessages } from './acts.messages';
import type { ActTerms } from './vendor-acts.queries';

/** Asks who is to look after the chosen vendors. */
export function AssignMenu({ onAct }: { onAct: (terms: ActTerms) => void }) {
  const text = useMessages(actsMessages);
  const people = useQuery(peopleQuery);
  return (
    <Menu position="top">
      <Menu.Target>
        <Button variant="default">{text('assign')}</Button>
      </Menu.Target>
      <Menu.Dropdown className={sentence['options']}>
        <Menu.Item onClick={() => onAct({ act: 'assign', ownerId: null })}>{text('nobody')}</Menu.Item>
        {people.data?.items.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onAct({ act: 'assign', ownerId: id })}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
