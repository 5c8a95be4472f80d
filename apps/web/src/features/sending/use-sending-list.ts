import { useCallback, useEffect, useState } from 'react';
import type { Locale } from '@firebreak/domain';
import { keepSendingList } from '../../lib/sending-list';
import type { SendingEdit, SendingList } from '../../lib/sending-list';
import { useSession } from '../../session/use-session';

const DAYS_TO_ANSWER = 21;
const DAY_MILLISECONDS = 86_400_000;

/** A list whose choices for all are made. */
export type ChosenList = SendingList & { readonly dueOn: string; readonly locale: Locale };

/** The day so many days from today in UTC, `YYYY-MM-DD`. */
export function dayAfter(days: number): string {
  return new Date(Date.now() + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** A list as it is being changed; every change stays in this tab. Three weeks to answer, in the organisation's language. */
export function useSendingList(listId: string, begun: SendingList) {
  const { organization } = useSession();
  const [list, setList] = useState<ChosenList>(() => ({
    ...begun,
    dueOn: begun.dueOn ?? dayAfter(DAYS_TO_ANSWER),
    locale: begun.locale ?? organization.locale,
  }));
  useEffect(() => keepSendingList(listId, list), [listId, list]);
  const change = useCallback((wanted: Partial<ChosenList>) => setList((now) => ({ ...now, ...wanted })), []);
  const edit = useCallback(
    (vendorId: string, wanted: SendingEdit) =>
      setList((now) => ({ ...now, edits: { ...now.edits, [vendorId]: { ...now.edits[vendorId], ...wanted } } })),
    [],
  );
  return { list, change, edit };
}
