import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { peopleQuery } from '../../../lib/people.queries';
import type { Person } from '../../../lib/people.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { sessionQuery } from '../../../session/session.queries';
import { useSession } from '../../../session/use-session';
import { changePerson, invitePerson, resetSecondFactor } from './people-changes';
import type { PersonChange } from './people-changes';
import { peopleMessages } from './people.messages';

/** Changes a person or invites them again, says what came of it, and offers the way back. */
export function usePersonChanges(person: Person) {
  const text = useMessages(peopleMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const toast = useToast();
  const { user } = useSession();
  const refresh = () => client.invalidateQueries(peopleQuery);
  const fail = (error: unknown) => toast({ message: problemText(error) });
  const intl = useIntl();
  const values = { name: person.name };
  const dayIn = ({ accessUntil }: PersonChange) =>
    accessUntil ? intl.formatDate(accessUntil, { dateStyle: 'medium', timeZone: 'UTC' }) : '';
  const undoing = useMutation({
    mutationFn: ({ changed, back }: { changed: Person; back: PersonChange }) => changePerson(changed, back),
    onError: fail,
    onSettled: refresh,
  });
  const changing = useMutation({
    mutationFn: (change: PersonChange) => changePerson(person, change),
    onSuccess: (changed, change) => {
      const back = backOf(person, change);
      const withUndo = back === null || person.id === user.id ? {} : { undo: () => undoing.mutate({ changed, back }) };
      toast({ message: text(outcomeOf(person, change), { ...values, until: dayIn(change) }), ...withUndo });
      // One's own session ended with the change.
      if (person.id === user.id) void client.invalidateQueries(sessionQuery);
    },
    onError: fail,
    onSettled: refresh,
  });
  const resending = useMutation({
    mutationFn: () =>
      invitePerson({
        email: person.email,
        name: person.name,
        role: person.role,
        locale: person.locale,
        // An end that has passed is not given again.
        accessUntil: person.status === 'ended' ? null : person.accessUntil,
      }),
    onSuccess: () => toast({ message: text('resent', values) }),
    onError: fail,
    onSettled: refresh,
  });
  const resetting = useMutation({
    mutationFn: () => resetSecondFactor(person.id),
    onSuccess: () => toast({ message: text('factorReset', values) }),
    onError: fail,
  });
  return {
    resetFactor: () => resetting.mutate(),
    change: (change: PersonChange) => changing.mutate(change),
    resend: () => resending.mutate(),
    isBusy: changing.isPending || resending.isPending || resetting.isPending,
  };
}

/** What takes a change back; null where only a new invitation would, and for an end that has passed. */
function backOf(person: Person, { role, disabled, accessUntil }: PersonChange): PersonChange | null {
  if (accessUntil !== undefined) return person.status === 'ended' ? null : { accessUntil: person.accessUntil };
  if (role !== undefined) return { role: person.role };
  return disabled === true && person.status === 'invited' ? null : { disabled: !(disabled ?? false) };
}

function outcomeOf({ status }: Person, { role, disabled, accessUntil }: PersonChange): keyof typeof peopleMessages {
  if (accessUntil !== undefined) return accessUntil === null ? 'noEndToast' : 'untilToast';
  if (role !== undefined) return 'roleToast';
  if (disabled !== true) return 'enabledToast';
  return status === 'invited' ? 'withdrawnToast' : 'disabledToast';
}
