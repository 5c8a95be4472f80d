import type { Role, TokenScope } from '@firebreak/domain';
import { API_TOKEN_LIMITS, nameOf, ROLES_WITHIN, TOKEN_SCOPES } from '@firebreak/domain';
import { Checkbox, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { leaveByTab } from '../../../lib/leave-by-tab';
import { useProblemText } from '../../../lib/use-problem-text';
import { useSession } from '../../../session/use-session';
import { daysFromToday, endOfDay, today } from '../access-until';
import { apiMessages } from './api.messages';
import { API_TOKENS_KEY, makeApiToken } from './api-tokens.queries';

const USUAL_DAYS = 90;
/** The end of this day is at most API_TOKEN_LIMITS.mostDays away. */
const MOST_DAYS = API_TOKEN_LIMITS.mostDays - 1;

interface MakeTokenDialogProps {
  onMade: (token: string) => void;
  onClose: () => void;
}

/** Asks what a token is for, what it may do and until when. */
export function MakeTokenDialog({ onMade, onClose }: MakeTokenDialogProps) {
  const text = useMessages(apiMessages);
  const locale = useLocale();
  const problemText = useProblemText();
  const client = useQueryClient();
  const { user } = useSession();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('auditor');
  const [day, setDay] = useState(() => daysFromToday(USUAL_DAYS));
  const [scopes, setScopes] = useState<TokenScope[]>([]);
  const [tried, setTried] = useState(false);
  const isDayOdd = day < today() || day > daysFromToday(MOST_DAYS);
  const making = useMutation({
    mutationFn: () => makeApiToken({ name: name.trim(), role, expiresAt: endOfDay(day), scopes }),
    onSuccess: ({ token }) => {
      onMade(token);
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: API_TOKENS_KEY }),
  });
  return (
    <FormDialog
      title={text('make')}
      confirm={text('make')}
      cancel={text('cancel')}
      busy={making.isPending}
      problem={making.isError ? problemText(making.error) : null}
      onSubmit={() => {
        setTried(true);
        if (name.trim() !== '' && !isDayOdd) making.mutate();
      }}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={text('name')}
        description={text('nameHint')}
        maxLength={API_TOKEN_LIMITS.nameCharacters}
        error={tried && name.trim() === '' ? text('nameMissing') : undefined}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          making.reset();
        }}
      />
      <Select<Role>
        allowDeselect={false}
        label={text('role')}
        description={text('roleHint')}
        data={ROLES_WITHIN[user.role].map((value) => ({ value, label: nameOf('role', value, locale) }))}
        value={role}
        onChange={(value) => (value === null ? undefined : setRole(value))}
      />
      <Checkbox.Group<TokenScope>
        label={text('scopes')}
        description={text('scopesHint')}
        value={scopes}
        onChange={setScopes}
      >
        {TOKEN_SCOPES.map((scope) => (
          <Checkbox key={scope} mt="xs" value={scope} label={text(scope)} />
        ))}
      </Checkbox.Group>
      <TextInput
        type="date"
        label={text('until')}
        description={text('untilHint')}
        min={today()}
        max={daysFromToday(MOST_DAYS)}
        error={isDayOdd ? text('untilOdd') : undefined}
        value={day}
        onKeyDown={leaveByTab}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
