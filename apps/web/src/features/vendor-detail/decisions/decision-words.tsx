import { nameOf } from '@firebreak/domain';
import { Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import type { Vendor } from '../vendor-detail.queries';
import styles from './decisions.module.css';
import { decisionsMessages } from './decisions.messages';
import { changeCondition } from './decisions.queries';
import type { Condition, VendorDecision } from './decisions.queries';

interface DecisionWordsProps {
  vendor: Vendor;
  decision: VendorDecision;
  mayChange: boolean;
}

/** A decision in words: what, by whom, on which verdict, and why. */
export function DecisionWords({ vendor, decision, mayChange }: DecisionWordsProps) {
  const text = useMessages(decisionsMessages);
  const locale = useLocale();
  const { outcome, standing, decidedBy, decidedAt, reason, seen, reviewOn, conditions } = decision;
  const dayText = useDayText();
  const bandText = (band: typeof seen.residualBand) =>
    locale === 'en' ? nameOf('band', band, locale).toLowerCase() : nameOf('band', band, locale);
  const { assessed, residual } = vendor.judgement;
  return (
    <div className={styles['decision']}>
      <p>
        <strong>{nameOf('decisionOutcome', outcome, locale)}</strong>{' '}
        <span className={styles['aside']}>
          {text('byOn', { name: decidedBy, day: dayText(decidedAt.slice(0, 10)) })}
        </span>
      </p>
      {standing === 'outdated' ? <p className={styles['outdated']}>{text('outdated')}</p> : null}
      <p className={styles['aside']}>
        {text(seen.assessed ? 'wasAt' : 'wasUnassessed', {
          band: bandText(seen.residualBand),
          percent: seen.coveragePercent,
        })}{' '}
        {standing === 'replaced' ? null : text(assessed ? 'now' : 'nowUnassessed', { band: bandText(residual.band) })}
      </p>
      <p className={styles['reason']}>{reason}</p>
      {conditions.length === 0 ? null : (
        <ul className={styles['conditions']} aria-label={text('conditions')}>
          {conditions.map((condition) => (
            <li key={condition.id}>
              <ConditionLine vendorId={vendor.id} condition={condition} mayChange={mayChange} />
            </li>
          ))}
        </ul>
      )}
      {reviewOn === null || standing === 'replaced' ? null : (
        <p className={styles['aside']}>{text('review', { day: dayText(reviewOn) })}</p>
      )}
    </div>
  );
}

function ConditionLine({
  vendorId,
  condition,
  mayChange,
}: {
  vendorId: string;
  condition: Condition;
  mayChange: boolean;
}) {
  const text = useMessages(decisionsMessages);
  const dayText = useDayText();
  const change = useConditionChange(vendorId);
  const { dueOn, overdue, metAt, metBy } = condition;
  const state =
    metAt !== null
      ? text('met', { name: metBy, day: dayText(metAt.slice(0, 10)) })
      : dueOn === null
        ? undefined
        : text(overdue ? 'overdue' : 'by', { day: dayText(dueOn) });
  return (
    <Checkbox
      checked={metAt !== null}
      disabled={!mayChange || change.isPending}
      label={condition.text}
      description={state}
      onChange={(event) => change.mutate({ condition, met: event.currentTarget.checked })}
    />
  );
}

/** Marks a condition at once, with a way back. */
function useConditionChange(vendorId: string) {
  const text = useMessages(decisionsMessages);
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const refresh = () => client.invalidateQueries({ queryKey: ['vendors', vendorId] });
  const changing = useMutation({
    mutationFn: ({ condition, met }: { condition: Condition; met: boolean }) =>
      changeCondition(vendorId, condition, met),
    onSuccess: (changed, { met }) =>
      toast({
        message: text(met ? 'metToast' : 'unmetToast'),
        undo: () => changing.mutate({ condition: changed, met: !met }),
      }),
    onError: (error) => toast({ message: problemText(error) }),
    onSettled: refresh,
  });
  return changing;
}

function useDayText(): (day: string) => string {
  const intl = useIntl();
  return (day) => intl.formatDate(`${day}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' });
}
