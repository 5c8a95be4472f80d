import { nameOf } from '@firebreak/domain';
import { Button, Progress } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { isNewAddress } from '../sending-plan';
import type { PlannedSending } from '../sending-plan';
import { sendingMessages } from '../sending.messages';
import type { ChosenList } from '../use-sending-list';
import type { Order, useSendingRun } from '../use-sending-run';
import { sentences } from '../../../i18n/joining';
import styles from './send-bar.module.css';

interface SendBarProps {
  list: ChosenList;
  /** What is to be sent, or would be once it has an address. */
  rows: readonly PlannedSending[];
  /** Vendors that are sent nothing. */
  blocked: number;
  sent: number;
  run: ReturnType<typeof useSendingRun>;
}

/** Sends after asking once with the numbers, tells how far it is, and what came of it; at the window's foot. */
export function SendBar({ list, rows, blocked, sent, run }: SendBarProps) {
  const text = useMessages(sendingMessages);
  const locale = useLocale();
  const [asking, setAsking] = useState(false);
  const { progress, outcomes } = run;
  const ready = rows.filter(({ obstacle }) => obstacle === null);
  const orders = ready.flatMap((row) => orderOf(row, list) ?? []);
  const failed = rows.filter(({ vendor }) => outcomes[vendor.vendorId]?.state === 'failed').length;
  const current = rows.find(({ vendor }) => outcomes[vendor.vendorId]?.state === 'sending');
  if (progress !== null) {
    return (
      <div className={styles['bar']}>
        <div className={styles['words']}>
          <p role="status">
            {text('progress', { done: progress.done + 1, of: progress.of, vendor: current?.vendor.name ?? '' })}
          </p>
          <Progress value={(progress.done * 100) / progress.of} aria-label={text('progressBar')} />
        </div>
        <Button variant="default" disabled={progress.isStopping} onClick={run.stop}>
          {text(progress.isStopping ? 'stopping' : 'stop')}
        </Button>
      </div>
    );
  }
  const lacking = rows.length - ready.length;
  return (
    <div className={styles['bar']}>
      <p role="status" className={styles['words']}>
        {sentences(
          locale,
          sent + failed === 0 ? null : text('result', { sent, failed, left: rows.length - failed }),
          orders.length > 0 && sent + failed === 0 ? text('ready', { count: orders.length }) : null,
          orders.length === 0 && sent === 0 ? text('nothingToSend') : null,
          text('waiting', { count: lacking }),
        )}
      </p>
      {sent === 0 ? null : <TextLink to="/assessments">{text('follow')}</TextLink>}
      {orders.length === 0 ? null : (
        <Button onClick={() => setAsking(true)}>{text('send', { count: orders.length })}</Button>
      )}
      <ConfirmDialog
        opened={asking}
        title={text('confirmTitle', { count: orders.length })}
        confirm={text('send', { count: orders.length })}
        cancel={text('cancel')}
        busy={false}
        problem={null}
        onConfirm={() => {
          setAsking(false);
          void run.start(orders);
        }}
        onClose={() => setAsking(false)}
      >
        <Numbers list={list} ready={ready} others={blocked + lacking} />
      </ConfirmDialog>
    </div>
  );
}

function Numbers({ list, ready, others }: { list: ChosenList; ready: readonly PlannedSending[]; others: number }) {
  const text = useMessages(sendingMessages);
  const locale = useLocale();
  const intl = useIntl();
  const counts = new Map<string, number>();
  for (const { questionnaire } of ready) {
    const title = questionnaire?.title ?? '';
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return text('confirmText', {
    what: intl.formatList([...counts].map(([title, count]) => text('countOf', { title, count }))),
    day: intl.formatDate(list.dueOn, { dateStyle: 'long', timeZone: 'UTC' }),
    language: nameOf('locale', list.locale, locale),
    others,
  });
}

/** What goes to the API for one vendor; null while something stands in the way. */
function orderOf(row: PlannedSending, { dueOn, locale, showsPrevious }: ChosenList): Order | null {
  const { vendor, questionnaire, email, name, obstacle } = row;
  if (obstacle !== null || questionnaire === null) return null;
  return {
    vendorId: vendor.vendorId,
    sending: {
      questionnaireId: questionnaire.id,
      respondentEmail: email.trim(),
      respondentName: name.trim() === '' ? null : name.trim(),
      dueOn,
      locale,
      ...(showsPrevious === true && isNewAddress(row) ? { showsPrevious } : {}),
    },
  };
}
