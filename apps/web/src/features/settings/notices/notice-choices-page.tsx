import { NOTICE_NAMES, noticeWaysOf, WEEKDAYS } from '@firebreak/domain';
import type { NoticeWay, Weekday } from '@firebreak/domain';
import { Button, Select } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '@firebreak/api-client';
import { useIntl } from 'react-intl';
import { Loaded } from '../../../components/loaded';
import { PageTitle } from '../../../components/page-title';
import { SkeletonRows } from '../../../components/skeletons';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import { noticeChoicesMessages, stoppedMessages, wayMessages, whenMessages } from './notice-choices.messages';
import { chooseNotices, chooseWeekday, noticeChoicesQuery, stopMails } from './notice-choices.queries';
import styles from './notice-choices-page.module.css';

/** What one is told of and how, one kind a row; each choice is kept at once and can be taken back. */
export function NoticeChoicesPage() {
  const text = useMessages(noticeChoicesMessages);
  const stopped = useMessages(stoppedMessages);
  const client = useQueryClient();
  const query = useQuery(noticeChoicesQuery);
  const keep = useKeep();
  const resuming = useMutation({
    mutationFn: stopMails,
    onSuccess: (choices) => client.setQueryData(noticeChoicesQuery.queryKey, choices),
  });
  return (
    <>
      <PageTitle title={text('title')} tab={text('title')} lead={text('lead')} />
      <Loaded query={query} skeleton={<SkeletonRows rows={12} />}>
        {(choices) => (
          <>
            {choices.stopped.map((way) => (
              <p key={way} className={styles['stopped']}>
                {stopped(way)}{' '}
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={resuming.isPending}
                  onClick={() => resuming.mutate({ way, stopped: false })}
                >
                  {text('resume')}
                </Button>
              </p>
            ))}
            <ul className={styles['choices']}>
              {choices.choices.map((choice) => (
                <Choice key={choice.kind} choice={choice} onChoose={(way) => keep(choice, way)} />
              ))}
            </ul>
            <WeekdayChoice weeklyOn={choices.weeklyOn} />
          </>
        )}
      </Loaded>
    </>
  );
}

interface ChoiceProps {
  choice: Schemas['NoticeChoiceView'];
  onChoose: (way: NoticeWay) => void;
}

function Choice({ choice: { kind, way, usual }, onChoose }: ChoiceProps) {
  const text = useMessages(noticeChoicesMessages);
  const ways = useMessages(wayMessages);
  const when = useMessages(whenMessages);
  const locale = useLocale();
  const name = NOTICE_NAMES[locale][kind];
  return (
    <li className={styles['choice']}>
      <div>
        <p className={styles['name']}>{name}</p>
        <p className={styles['when']}>{when(kind)}</p>
      </div>
      <Select<NoticeWay>
        allowDeselect={false}
        aria-label={text('how', { kind: name })}
        data={noticeWaysOf(kind).map((value) => ({
          value,
          label: value === usual ? `${ways(value)} (${text('usual')})` : ways(value),
        }))}
        value={way}
        onChange={(chosen) => (chosen === null || chosen === way ? undefined : onChoose(chosen))}
      />
    </li>
  );
}

// A Monday: the days after it are named by counting on.
const SOME_MONDAY = Date.UTC(2026, 0, 5);
const DAY_MILLISECONDS = 86_400_000;

function WeekdayChoice({ weeklyOn }: { weeklyOn: Weekday }) {
  const text = useMessages(noticeChoicesMessages);
  const intl = useIntl();
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const keeping = useMutation({
    mutationFn: chooseWeekday,
    onSuccess: (choices) => client.setQueryData(noticeChoicesQuery.queryKey, choices),
    onError: (error) => toast({ message: problemText(error) }),
  });
  const nameOfDay = (day: Weekday): string =>
    intl.formatDate(SOME_MONDAY + (day - 1) * DAY_MILLISECONDS, { weekday: 'long', timeZone: 'UTC' });
  return (
    <Select
      className={styles['weekday']}
      allowDeselect={false}
      label={text('weekday')}
      data={WEEKDAYS.map((day) => ({ value: String(day), label: nameOfDay(day) }))}
      value={String(weeklyOn)}
      onChange={(value) => {
        const chosen = WEEKDAYS.find((day) => String(day) === value);
        if (chosen !== undefined && chosen !== weeklyOn)
          keeping.mutate(
            { weeklyOn: chosen },
            { onSuccess: () => toast({ message: text('saved'), undo: () => keeping.mutate({ weeklyOn }) }) },
          );
      }}
    />
  );
}

/** Keeps a choice at once; the way back is what was chosen before. */
function useKeep(): (choice: Schemas['NoticeChoiceView'], way: NoticeWay) => void {
  const text = useMessages(noticeChoicesMessages);
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const keeping = useMutation({
    mutationFn: chooseNotices,
    onSuccess: (choices) => client.setQueryData(noticeChoicesQuery.queryKey, choices),
    onError: (error) => toast({ message: problemText(error) }),
  });
  return ({ kind, way: before, usual }, way) =>
    keeping.mutate(
      { kind, way: way === usual ? null : way },
      {
        onSuccess: () =>
          toast({
            message: text('saved'),
            undo: () => keeping.mutate({ kind, way: before === usual ? null : before }),
          }),
      },
    );
}
