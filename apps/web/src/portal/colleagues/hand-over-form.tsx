import { ASSESSMENT_LIMITS, LOCALES, nameOf } from '@firebreak/domain';
import type { Locale, Measure } from '@firebreak/domain';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { ApiProblem, isProblem } from '../../lib/problem';
import { Button } from '../components/button';
import { ErrorSummary } from '../components/error-summary';
import type { PageError } from '../components/error-summary';
import { Field } from '../components/field';
import field from '../components/field.module.css';
import prose from '../components/prose.module.css';
import type { MeasureProgress } from '../progress';
import { usePortalProblem } from '../use-portal-problem';
import { handOver } from './colleagues.queries';
import type { InvitedPerson } from './colleagues.queries';
import { colleaguesPageMessages } from './colleagues-page.messages';
import styles from './people-list.module.css';

interface HandOverFormProps {
  /** Somebody to whom sections are handed again; null for an empty form. */
  wish: InvitedPerson | null;
  progress: readonly MeasureProgress[];
  onSent: (person: InvitedPerson) => Promise<void>;
}

/** Asks who answers which sections, and in which language the mail is to be. */
export function HandOverForm({ wish, progress, onSent }: HandOverFormProps) {
  const text = useMessages(colleaguesPageMessages);
  const shown = useLocale();
  const problemText = usePortalProblem();
  const [name, setName] = useState(wish?.name ?? '');
  const [email, setEmail] = useState(wish?.email ?? '');
  const [measures, setMeasures] = useState<readonly Measure[]>(wish?.measures ?? []);
  const [locale, setLocale] = useState<Locale>(shown);
  const [errors, setErrors] = useState<readonly PageError[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (wish !== null) heading.current?.focus();
  }, [wish]);
  const sending = useMutation({
    mutationFn: handOver,
    onSuccess: onSent,
    onError: (error) => setErrors(errorsOf(error)),
  });
  const faults = {
    '/name': { target: 'colleague-name', text: text('nameMissing') },
    '/email': { target: 'colleague-email', text: text('emailMissing') },
    '/measures': { target: 'colleague-sections', text: text('sectionsMissing') },
  };
  const errorsOf = (error: unknown): PageError[] => {
    if (isProblem(error, 409) && error.code === 'quota') return [{ target: null, text: text('full') }];
    const fields = error instanceof ApiProblem ? error.fields : [];
    if (fields.some(({ code }) => code === 'own-address'))
      return [{ target: 'colleague-email', text: text('ownAddress') }];
    const known = Object.entries(faults).filter(([pointer]) => fields.some((fault) => fault.pointer === pointer));
    return known.length > 0 ? known.map(([, fault]) => fault) : [{ target: null, text: problemText(error) }];
  };
  const send = (): void => {
    if (sending.isPending) return;
    const found = [
      ...(name.trim() === '' ? [faults['/name']] : []),
      ...(/^\S+@\S+$/.test(email.trim()) ? [] : [faults['/email']]),
      ...(measures.length === 0 ? [faults['/measures']] : []),
    ];
    setErrors(found);
    if (found.length === 0) sending.mutate({ name: name.trim(), email: email.trim(), measures: [...measures], locale });
  };
  const errorAt = (target: string): string | undefined => errors.find((error) => error.target === target)?.text;
  const sectionsError = errorAt('colleague-sections');
  return (
    <form
      className={prose['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {text('formTitle')}
      </h2>
      <ErrorSummary errors={errors} />
      <div className={prose['wide']}>
        <Field
          id="colleague-name"
          label={text('name')}
          hint={text('nameHint')}
          error={errorAt('colleague-name')}
          value={name}
          onChange={(value) => setName(value.slice(0, ASSESSMENT_LIMITS.respondentNameCharacters))}
          autoComplete="off"
        />
      </div>
      <div className={prose['wide']}>
        <Field
          id="colleague-email"
          label={text('email')}
          hint={text('emailHint')}
          error={errorAt('colleague-email')}
          value={email}
          onChange={setEmail}
          autoComplete="off"
        />
      </div>
      <fieldset
        className={styles['sections']}
        aria-describedby={sectionsError ? 'colleague-sections-error' : undefined}
      >
        <legend>{text('sections')}</legend>
        {sectionsError ? (
          <p className={styles['error']} id="colleague-sections-error">
            {sectionsError}
          </p>
        ) : null}
        {progress.map(({ measure, questions, answered }, index) => (
          <label key={measure} className={styles['section']}>
            <input
              type="checkbox"
              id={index === 0 ? 'colleague-sections' : undefined}
              checked={measures.includes(measure)}
              onChange={(event) =>
                setMeasures(
                  event.currentTarget.checked ? [...measures, measure] : measures.filter((one) => one !== measure),
                )
              }
            />
            <span>
              {nameOf('measure', measure, shown)}{' '}
              <span className={prose['small']}>{text('progress', { answered, asked: questions.length })}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className={field['field']}>
        <label className={field['label']} htmlFor="colleague-language">
          {text('language')}
        </label>
        <select
          id="colleague-language"
          className={field['control']}
          value={locale}
          onChange={(event) => setLocale(event.currentTarget.value as Locale)}
        >
          {LOCALES.map((value) => (
            <option key={value} value={value}>
              {nameOf('locale', value, shown)}
            </option>
          ))}
        </select>
      </div>
      <Button isBusy={sending.isPending}>{text('send')}</Button>
    </form>
  );
}
