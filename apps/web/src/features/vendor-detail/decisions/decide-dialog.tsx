import {
  addDays,
  DECISION_LIMITS,
  DECISION_OUTCOMES,
  mayDecide,
  nameOf,
  whyAdministratorApproves,
} from '@firebreak/domain';
import type { DecisionOutcome } from '@firebreak/domain';
import { Radio, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { organizationQuery } from '../../../lib/organization.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { useSession } from '../../../session/use-session';
import type { Vendor } from '../vendor-detail.queries';
import { ConditionFields } from './condition-fields';
import type { ConditionDraft } from './condition-fields';
import styles from './decisions.module.css';
import { decisionsMessages } from './decisions.messages';
import { decide } from './decisions.queries';

/** Asks for the decision about a vendor: what, why, on which conditions, and when to look again. */
export function DecideDialog({ vendor, onClose }: { vendor: Vendor; onClose: () => void }) {
  const text = useMessages(decisionsMessages);
  const locale = useLocale();
  const client = useQueryClient();
  const toast = useToast();
  const problemText = useProblemText();
  const { user } = useSession();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const days = useQuery(organizationQuery).data?.reviewIntervalDays[`tier${vendor.tier}`];
  const [outcome, setOutcome] = useState<DecisionOutcome | null>(null);
  const [reason, setReason] = useState('');
  const [conditions, setConditions] = useState<readonly ConditionDraft[]>([{ text: '', dueOn: '' }]);
  const [chosenReview, setReview] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const isRejection = outcome === 'rejected';
  const reviewOn = chosenReview ?? (days === undefined || isRejection ? '' : addDays(today, days));
  const isConditional = outcome === 'approved_with_conditions';
  const isComplete =
    outcome !== null && reason.trim() !== '' && (!isConditional || conditions.every((one) => one.text.trim() !== ''));
  const deciding = useMutation({
    mutationFn: () =>
      decide(vendor.id, {
        outcome: outcome ?? 'rejected',
        reason: reason.trim(),
        reviewOn: reviewOn === '' ? null : reviewOn,
        ...(isConditional
          ? {
              conditions: conditions.map((one) => ({
                text: one.text.trim(),
                dueOn: one.dueOn === '' ? null : one.dueOn,
              })),
            }
          : {}),
      }),
    onSuccess: () => {
      toast({ message: text('saved') });
      onClose();
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['vendors'] }),
        client.invalidateQueries({ queryKey: ['supplier-requests'] }),
      ]),
  });
  const why = whyAdministratorApproves(vendor.judgement);
  const band = nameOf('band', vendor.judgement.residual.band, locale);
  return (
    <FormDialog
      size="lg"
      title={text('dialogTitle', { name: vendor.name })}
      confirm={text('save')}
      cancel={text('cancel')}
      busy={deciding.isPending}
      problem={deciding.isError ? problemText(deciding.error) : null}
      onSubmit={() => {
        setTried(true);
        if (isComplete) deciding.mutate();
      }}
      onClose={onClose}
    >
      <p className={styles['aside']}>{text('dialogText')}</p>
      <Radio.Group
        label={text('outcome')}
        error={isTried && outcome === null ? text('outcomeMissing') : undefined}
        description={
          why === null || user.role !== 'admin'
            ? undefined
            : text(why === 'not_assessed' ? 'ruleUnassessed' : 'ruleRisk', {
                band: locale === 'en' ? band.toLowerCase() : band,
              })
        }
        value={outcome}
        onChange={(value) => setOutcome(DECISION_OUTCOMES.find((known) => known === value) ?? null)}
      >
        <div className={styles['outcomes']}>
          {DECISION_OUTCOMES.map((known, index) => (
            <Radio
              key={known}
              value={known}
              data-autofocus={index === 0 || undefined}
              disabled={!mayDecide(user.role, known, vendor.judgement)}
              label={nameOf('decisionOutcome', known, locale)}
            />
          ))}
        </div>
      </Radio.Group>
      <Textarea
        rows={3}
        label={text('reason')}
        description={text('reasonHint')}
        maxLength={DECISION_LIMITS.reasonCharacters}
        value={reason}
        error={isTried && reason.trim() === '' ? text('reasonMissing') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {isConditional ? (
        <ConditionFields conditions={conditions} today={today} isTried={isTried} onChange={setConditions} />
      ) : null}
      <TextInput
        type="date"
        label={text('reviewOn')}
        description={
          days === undefined || isRejection
            ? undefined
            : text('reviewHint', { tier: nameOf('tier', vendor.tier, locale), days })
        }
        min={today}
        max={addDays(today, DECISION_LIMITS.mostDays)}
        value={reviewOn}
        onChange={(event) => setReview(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
