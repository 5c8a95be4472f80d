import { ASSESSMENT_LIMITS } from '@firebreak/domain';
import { useQuery } from '@tanstack/react-query';
import { startTransition, useEffect, useState } from 'react';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import { sendableQuestionnairesQuery } from '../../../lib/questionnaires.queries';
import type { SendableQuestionnaire } from '../../../lib/questionnaires.queries';
import type { SendingList } from '../../../lib/sending-list';
import { isNewAddress, MENDED_IN_ROW, plan } from '../sending-plan';
import { sendingMessages } from '../sending.messages';
import { preparationQuery } from '../sending.queries';
import type { PreparedVendor } from '../sending.queries';
import { useSendingList } from '../use-sending-list';
import { useSendingRun } from '../use-sending-run';
import { BlockedRow } from './blocked-row';
import { ChoicesForAll } from './choices-for-all';
import { PlannedRow } from './planned-row';
import { SendBar } from './send-bar';
import styles from './sending-board.module.css';
import { SentRow } from './sent-row';

const FIRST_ROWS = 15;

interface SendingBoardProps {
  listId: string;
  begun: SendingList;
}

/** The list once it is known what fits each vendor: choices for all, a row for each, and what came of it. */
export function SendingBoard({ listId, begun }: SendingBoardProps) {
  const prepared = useQuery(preparationQuery(begun.vendorIds));
  const questionnaires = useQuery(sendableQuestionnairesQuery);
  return (
    <Loaded query={questionnaires} skeleton={<SkeletonRows rows={8} />}>
      {(offered) => (
        <Loaded query={prepared} skeleton={<SkeletonRows rows={8} />}>
          {({ items }) => <Board listId={listId} begun={begun} vendors={items} questionnaires={offered} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface BoardProps extends SendingBoardProps {
  vendors: readonly PreparedVendor[];
  questionnaires: readonly SendableQuestionnaire[];
}

function Board({ listId, begun, vendors, questionnaires }: BoardProps) {
  const text = useMessages(sendingMessages);
  const { list, change, edit } = useSendingList(listId, begun);
  const run = useSendingRun(listId);
  const outcomeOf = (vendorId: string) => run.outcomes[vendorId];
  const sent = vendors.flatMap((vendor) => {
    const outcome = outcomeOf(vendor.vendorId);
    return outcome?.state === 'sent' ? [{ vendor, sent: outcome.sent }] : [];
  });
  const planned = vendors
    .filter(({ vendorId }) => outcomeOf(vendorId)?.state !== 'sent')
    .map((vendor) => plan(vendor, list, list.edits[vendor.vendorId] ?? {}, questionnaires));
  const open = planned.filter(({ obstacle }) => MENDED_IN_ROW.includes(obstacle));
  const blocked = planned.filter(({ obstacle }) => !MENDED_IN_ROW.includes(obstacle));
  const drawn = useRowsDrawn();
  const gone = list.vendorIds.length - vendors.length;
  return (
    <div className={styles['board']}>
      {sent.length === 0 ? null : (
        <Section title={text('done', { count: sent.length })}>
          <p className={styles['hint']}>{text('linksOnce')}</p>
          <ul>
            {sent.map((one) => (
              <SentRow key={one.vendor.vendorId} {...one} />
            ))}
          </ul>
        </Section>
      )}
      {open.length === 0 ? null : (
        <>
          <ChoicesForAll
            list={list}
            questionnaires={questionnaires}
            newAddresses={open.filter(isNewAddress).length}
            disabled={run.progress !== null}
            onChange={change}
          />
          <Section title={text('toSend', { count: open.length })}>
            <ul>
              {open.slice(0, drawn).map((row) => (
                <PlannedRow
                  key={row.vendor.vendorId}
                  vendor={row.vendor}
                  questionnaireId={list.questionnaireId}
                  edit={list.edits[row.vendor.vendorId]}
                  questionnaires={questionnaires}
                  outcome={outcomeOf(row.vendor.vendorId)}
                  disabled={run.progress !== null}
                  onEdit={edit}
                />
              ))}
            </ul>
          </Section>
        </>
      )}
      {blocked.length === 0 ? null : (
        <Section title={text('notSent', { count: blocked.length })}>
          <ul>
            {blocked.map((row) => (
              <BlockedRow key={row.vendor.vendorId} row={row} questionnaires={questionnaires} onEdit={edit} />
            ))}
          </ul>
        </Section>
      )}
      {gone === 0 ? null : <p className={styles['hint']}>{text('gone', { count: gone })}</p>}
      <SendBar list={list} rows={open} blocked={blocked.length} sent={sent.length} run={run} />
    </div>
  );
}

/** How many rows are drawn: those in sight at once, the rest as soon as there is time. */
function useRowsDrawn(): number {
  const [drawn, setDrawn] = useState(FIRST_ROWS);
  useEffect(() => startTransition(() => setDrawn(ASSESSMENT_LIMITS.vendorsAtOnce)), []);
  return drawn;
}
