import { ASSESSMENT_LIMITS, LOCALES, nameOf } from '@firebreak/domain';
import type { Locale } from '@firebreak/domain';
import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../../components/loaded';
import { SkeletonRows } from '../../../components/skeletons';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { ApiProblem } from '../../../lib/problem';
import { sendableQuestionnairesQuery } from '../../../lib/questionnaires.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { useSession } from '../../../session/use-session';
import { refreshVendor, sendQuestionnaire } from '../vendor-changes';
import type { SentAssessment } from '../vendor-changes';
import { scopesQuery, vendorAssessmentsQuery } from '../vendor-detail.queries';
import type { Vendor } from '../vendor-detail.queries';
import { offersFor } from './offers';
import styles from './send-questionnaire-dialog.module.css';
import { sendingMessages } from './sending.messages';
import { TemplateSelect } from './template-select';

const DAY_MILLISECONDS = 86_400_000;

function dayAfter(days: number): string {
  return new Date(Date.now() + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

interface SendFormProps {
  vendor: Vendor;
  onSent: (sent: SentAssessment) => void;
  onCancel: () => void;
}

/** Asks who answers which questionnaire, by when and in which language. */
export function SendForm({ vendor, onSent, onCancel }: SendFormProps) {
  const text = useMessages(sendingMessages);
  const locale = useLocale();
  const problemText = useProblemText();
  const client = useQueryClient();
  const { organization } = useSession();
  const questionnaires = useQuery(sendableQuestionnairesQuery);
  const scopes = useQuery(scopesQuery(vendor.id, undefined));
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const [dueOn, setDueOn] = useState(() => dayAfter(ASSESSMENT_LIMITS.daysToAnswer));
  const [showsPrevious, setShowsPrevious] = useState(false);
  const isNewAddress = useIsNewAddress(vendor.id, email);
  const [language, setLanguage] = useState<Locale>(organization.locale);
  const sending = useMutation({
    mutationFn: (questionnaireId: string) =>
      sendQuestionnaire(vendor.id, {
        questionnaireId,
        respondentEmail: email.trim(),
        respondentName: name.trim() === '' ? null : name.trim(),
        dueOn,
        locale: language,
        ...(isNewAddress && showsPrevious ? { showsPrevious } : {}),
      }),
    onSuccess: async (sent) => {
      onSent(sent);
      await refreshVendor(client);
    },
  });
  const faultAt = (pointer: string) =>
    sending.error instanceof ApiProblem
      ? sending.error.fields.find((field) => field.pointer === pointer)?.detail
      : undefined;
  const emailFault = isTried && email.trim() === '' ? text('emailMissing') : faultAt('/respondentEmail');
  const dueFault = isTried && dueOn === '' ? text('dueMissing') : faultAt('/dueOn');
  const hasFieldFault = ['/respondentEmail', '/respondentName', '/dueOn'].some(
    (pointer) => faultAt(pointer) !== undefined,
  );
  return (
    <Loaded query={questionnaires} skeleton={<SkeletonRows rows={4} />}>
      {(items) => {
        const offers = offersFor(items, vendor, scopes.data?.items ?? []);
        const chosen = offers.find(({ id }) => id === chosenId) ?? offers[0];
        if (chosen === undefined) return <p>{text('noQuestionnaire')}</p>;
        return (
          <form
            noValidate
            className={styles['form']}
            onSubmit={(event) => {
              event.preventDefault();
              setTried(true);
              if (email.trim() !== '' && dueOn !== '') sending.mutate(chosen.id);
            }}
          >
            <p className={styles['lead']}>{text('lead')}</p>
            {vendor.scopeSummary.count === 0 ? <p className={styles['notice']}>{text('noScopes')}</p> : null}
            <TemplateSelect offers={offers} chosen={chosen} onChoose={setChosenId} />
            <div className={styles['pair']}>
              <TextInput
                required
                withAsterisk={false}
                data-autofocus
                type="email"
                maxLength={254}
                label={text('email')}
                value={email}
                error={emailFault}
                onChange={(event) => setEmail(event.currentTarget.value)}
              />
              <TextInput
                label={text('name')}
                maxLength={ASSESSMENT_LIMITS.respondentNameCharacters}
                placeholder={text('nameHint')}
                value={name}
                error={faultAt('/respondentName')}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <TextInput
                required
                withAsterisk={false}
                type="date"
                label={text('dueOn')}
                description={text('dueHint', { days: ASSESSMENT_LIMITS.daysOfGrace })}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                min={dayAfter(0)}
                max={dayAfter(365)}
                value={dueOn}
                error={dueFault}
                onChange={(event) => setDueOn(event.currentTarget.value)}
              />
              <Select<Locale>
                allowDeselect={false}
                label={text('language')}
                data={LOCALES.map((value) => ({ value, label: nameOf('locale', value, locale) }))}
                value={language}
                onChange={(value) => (value === null ? undefined : setLanguage(value))}
              />
            </div>
            {isNewAddress ? (
              <Checkbox
                label={text('showsPrevious')}
                description={text('showsPreviousHint')}
                checked={showsPrevious}
                onChange={(event) => setShowsPrevious(event.currentTarget.checked)}
              />
            ) : null}
            {sending.isError && !hasFieldFault ? <p role="alert">{problemText(sending.error)}</p> : null}
            <div className={styles['actions']}>
              <Button variant="default" onClick={onCancel}>
                {text('cancel')}
              </Button>
              <Button type="submit" loading={sending.isPending}>
                {text('send')}
              </Button>
            </div>
          </form>
        );
      }}
    </Loaded>
  );
}

/** Whether the vendor has signed answers before, and this address was not asked for any of them. */
function useIsNewAddress(vendorId: string, email: string): boolean {
  const { data } = useQuery(vendorAssessmentsQuery(vendorId, undefined));
  const address = email.trim().toLowerCase();
  // What we filled in ourselves is never shown to them.
  const signed = (data?.items ?? []).filter(
    ({ submittedAt, filledInBy }) => submittedAt !== null && filledInBy === 'vendor',
  );
  if (signed.length === 0 || !address.includes('@')) return false;
  return !signed.some(({ people }) =>
    people.some((person) => person.state !== 'taken_back' && person.email.toLowerCase() === address),
  );
}
