import { nameOf, ROLES } from '@firebreak/domain';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import type { Person } from '../../../lib/people.queries';
import { settingsMessages } from '../settings.messages';
import { AccessUntilDialog } from './access-until-dialog';
import type { PersonChange } from './people-changes';
import { peopleMessages } from './people.messages';
import { usePersonChanges } from './use-person-changes';

interface PersonActionsProps {
  person: Person;
  isOwn: boolean;
  isLastAdministrator: boolean;
}

/** What an administrator can do about a person; what ends one's own rights is asked for once more. */
export function PersonActions({ person, isOwn, isLastAdministrator }: PersonActionsProps) {
  const text = useMessages(peopleMessages);
  const shared = useMessages(settingsMessages);
  const locale = useLocale();
  const { change, resend, resetFactor, isBusy } = usePersonChanges(person);
  const [asked, setAsked] = useState<PersonChange | null>(null);
  const [dating, setDating] = useState(false);
  const [resets, setResets] = useState(false);
  const request = (wanted: PersonChange) =>
    isOwn && wanted.accessUntil === undefined ? setAsked(wanted) : change(wanted);
  const roles = person.status === 'active' ? ROLES.filter((role) => role !== person.role) : [];
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            loading={isBusy}
            aria-label={text('more', { name: person.name })}
          >
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {isLastAdministrator ? <Menu.Label>{text('last')}</Menu.Label> : null}
          {roles.map((role) => (
            <Menu.Item key={role} disabled={isLastAdministrator} onClick={() => request({ role })}>
              {text('makeRole', { role: nameOf('role', role, locale) })}
            </Menu.Item>
          ))}
          <Menu.Item disabled={isLastAdministrator} onClick={() => setDating(true)}>
            {text('untilSet')}
          </Menu.Item>
          {person.status === 'active' || person.status === 'ended' ? null : person.invitationExpiresAt === null ? (
            <Menu.Item onClick={() => change({ disabled: false })}>{text('enable')}</Menu.Item>
          ) : (
            <Menu.Item onClick={resend}>{text('resend')}</Menu.Item>
          )}
          {person.status !== 'active' || isOwn ? null : (
            <Menu.Item onClick={() => setResets(true)}>{text('resetFactor')}</Menu.Item>
          )}
          {person.status === 'disabled' ? null : (
            <Menu.Item disabled={isLastAdministrator} onClick={() => request({ disabled: true })}>
              {text(person.status === 'invited' ? 'withdraw' : 'disable')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {dating ? (
        <AccessUntilDialog
          person={person}
          onChoose={(accessUntil) => request({ accessUntil })}
          onClose={() => setDating(false)}
        />
      ) : null}
      <ConfirmDialog
        opened={resets}
        title={text('resetFactorTitle', { name: person.name })}
        confirm={text('resetFactor')}
        cancel={shared('cancel')}
        busy={isBusy}
        problem={null}
        onConfirm={() => {
          resetFactor();
          setResets(false);
        }}
        onClose={() => setResets(false)}
      >
        {text('resetFactorText')}
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked !== null}
        title={text('ownTitle')}
        confirm={text('ownConfirm')}
        cancel={shared('cancel')}
        busy={isBusy}
        problem={null}
        onConfirm={() => {
          if (asked !== null) change(asked);
          setAsked(null);
        }}
        onClose={() => setAsked(null)}
      >
        {text('ownText')}
      </ConfirmDialog>
    </>
  );
}
