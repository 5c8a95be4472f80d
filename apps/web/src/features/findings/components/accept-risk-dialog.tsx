import { addDays, FINDING_LIMITS } from '@firebreak/domain';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { peopleQuery } from '../../../lib/people.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { useSession } from '../../../session/use-session';
import { requestAcceptance } from '../finding-acts';
import { findingMessages } from '../finding.messages';
import type { FindingDetail } from '../../../lib/findings.queries';
import { useFindingAct } from '../use-finding-act';
import styles from './finding-side.module.css';

/** How long a risk is accepted unless another day is chosen; our judgement. */
const USUAL_DAYS = 180;

/** Asks to live with a finding until a day; whoever is an administrator may answer for it at once. */
export function AcceptRiskDialog({ finding, onClose }: { finding: FindingDetail; onClose: () => void }) {
  const text = useMessages(findingMessages);
  const problemText = useProblemText();
  const toast = useToast();
  const intl = useIntl();
  const { user } = useSession();
  const people = useQuery(peopleQuery);
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const administrators = (people.data?.items ?? []).filter(
    ({ role, status }) => role === 'admin' && status === 'active',
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const latest = addDays(today, FINDING_LIMITS.mostAcceptedDays);
  const [expiresOn, setExpiresOn] = useState(addDays(today, USUAL_DAYS));
  const isDayWrong = expiresOn < today || expiresOn > latest;
  const [isTried, setTried] = useState(false);
  const dayText = (day: string) => intl.formatDate(day, { dateStyle: 'medium', timeZone: 'UTC' });
  const own = administrators.find(({ id }) => id === user.id);
  const approver = administrators.find(({ id }) => id === chosen) ?? own ?? administrators[0];
  const isOwn = approver !== undefined && approver.id === user.id;
  const asking = useFindingAct(
    () => requestAcceptance(finding.id, { reason: reason.trim(), approverId: approver?.id ?? '', expiresOn }),
    () => {
      toast({
        message: isOwn
          ? text('acceptedToast', { day: dayText(expiresOn) })
          : text('asked', { name: approver?.name ?? '' }),
      });
      onClose();
    },
  );
  return (
    <FormDialog
      title={text('acceptTitle')}
      confirm={text(isOwn ? 'approveNow' : 'askAcceptance')}
      cancel={text('cancel')}
      busy={asking.isPending}
      disabled={approver === undefined}
      problem={asking.isError ? problemText(asking.error) : null}
      onSubmit={() => {
        setTried(true);
        if (reason.trim() !== '' && !isDayWrong && approver !== undefined) asking.mutate();
      }}
      onClose={onClose}
    >
      <p>{text('acceptText')}</p>
      <Textarea
        data-autofocus
        rows={3}
        label={text('reason')}
        maxLength={FINDING_LIMITS.reasonCharacters}
        value={reason}
        error={isTried && reason.trim() === '' ? text('reasonMissing') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={styles['pair']}>
        <Select
          allowDeselect={false}
          label={text('approver')}
          data={administrators.map(({ id, name }) => ({
            value: id,
            label: id === user.id ? text('approverYou', { name }) : name,
          }))}
          value={approver?.id ?? null}
          onChange={setChosen}
        />
        <TextInput
          type="date"
          required
          withAsterisk={false}
          label={text('expiresOn')}
          min={today}
          max={latest}
          value={expiresOn}
          error={isTried && isDayWrong ? text('dayWrong', { day: dayText(latest) }) : undefined}
          onChange={(event) => setExpiresOn(event.currentTarget.value)}
        />
      </div>
    </FormDialog>
  );
}
