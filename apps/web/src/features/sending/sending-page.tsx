import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { PageTitle } from '../../components/page-title';
import { TextLink } from '../../components/text-link';
import { useMessages } from '../../i18n/use-messages';
import { readSendingList } from '../../lib/sending-list';
import { useSession } from '../../session/use-session';
import { SendingBoard } from './components/sending-board';
import { sendingMessages } from './sending.messages';

/** Sends questionnaires to the vendors of a list that was made in this tab. */
export function SendingPage() {
  const text = useMessages(sendingMessages);
  const { listId } = useParams({ from: '/framed/vendors/send/$listId' });
  const { user } = useSession();
  const [list] = useState(() => readSendingList(listId));
  if (list === null || user.role === 'auditor') {
    return (
      <>
        <PageTitle tab={text('tab')} title={text('tab')} />
        <EmptyState
          title={text(list === null ? 'elsewhereTitle' : 'auditor')}
          action={<TextLink to="/vendors">{text('elsewhereAction')}</TextLink>}
        >
          {list === null ? text('elsewhereText') : null}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageTitle tab={text('tab')} title={text('title', { count: list.vendorIds.length })} lead={text('lead')} />
      <SendingBoard listId={listId} begun={list} />
    </>
  );
}
