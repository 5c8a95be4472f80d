import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { isProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { ChangedMeanwhile } from '../components/changed-meanwhile';
import { addScope, changeScope, contentOf, readScope, refreshVendor } from '../vendor-changes';
import type { ScopeContent } from '../vendor-changes';
import type { AccessScope, Vendor } from '../vendor-detail.queries';
import styles from './access-form.module.css';
import { MovingVerdict } from './moving-verdict';
import { differingParts, EMPTY_SCOPE } from './scope-draft';
import { StepPeople } from './step-people';
import { StepPlace } from './step-place';
import { StepReach } from './step-reach';
import { StepRecords } from './step-records';
import { StepThrough } from './step-through';
import { wizardMessages } from './wizard.messages';

const STEPS = [1, 2, 3, 4, 5] as const;
type Step = (typeof STEPS)[number];
const LAST: Step = 5;

/** The step on which each part of a scope is asked. */
const STEP_OF = {
  dataCategories: 1,
  peopleCount: 2,
  accessTypes: 3,
  accessLevel: 3,
  humanChannel: 4,
  canResetCredentials: 4,
  critical: 4,
  name: 5,
  countries: 5,
  endsOn: 5,
} as const satisfies Record<keyof ScopeContent, Step>;

interface AccessFormProps {
  vendor: Vendor;
  scopes: readonly AccessScope[];
  scope: AccessScope | null;
  onDirty: () => void;
  onClose: () => void;
}

/** The steps, the verdict beside them, and saving; entries survive when somebody else was faster. */
export function AccessForm({ vendor, scopes, scope, onDirty, onClose }: AccessFormProps) {
  const text = useMessages(wizardMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const toast = useToast();
  const heading = useRef<HTMLHeadingElement>(null);
  const [step, setStep] = useState<Step>(1);
  const [base, setBase] = useState(scope);
  const [entries, setEntries] = useState<Partial<ScopeContent>>({});
  const [changedByOthers, setChangedByOthers] = useState<readonly (keyof ScopeContent)[] | null>(null);
  const [isNameMissing, setNameMissing] = useState(false);
  const draft: ScopeContent = useMemo(
    () => ({
      ...(base === null
        ? { ...EMPTY_SCOPE, name: scopes.length === 0 ? (vendor.service ?? '') : '' }
        : contentOf(base)),
      ...entries,
    }),
    [base, entries, scopes.length, vendor.service],
  );
  const isEmpty = draft.dataCategories.length === 0 && draft.accessTypes.length === 0;
  const isPartial = base === null && draft.accessTypes.length === 0;
  // A new access counts from the first thing that is said of it: nothing said must not look like nothing reached.
  const supposed = useMemo(
    () => [...scopes.filter(({ id }) => id !== base?.id), ...(base === null && isEmpty ? [] : [draft])].map(factsOf),
    [scopes, base, isEmpty, draft],
  );
  const saving = useMutation({
    mutationFn: () =>
      base === null
        ? addScope(vendor.id, { ...draft, name: draft.name.trim() })
        : changeScope(base, { ...entries, ...(entries.name === undefined ? {} : { name: entries.name.trim() }) }),
    onSuccess: async ({ name }) => {
      toast({ message: text('saved', { name }) });
      onClose();
      await refreshVendor(client);
    },
  });
  const loading = useMutation({
    mutationFn: readScope,
    onSuccess: (newest) => {
      if (base !== null) setChangedByOthers(differingParts(contentOf(base), contentOf(newest)));
      setBase(newest);
      saving.reset();
    },
  });
  const isStale = isProblem(saving.error, 412);
  const change = (entry: Partial<ScopeContent>) => {
    onDirty();
    setEntries({ ...entries, ...entry });
    if (entry.name !== undefined) setNameMissing(false);
    if (!isStale) saving.reset();
  };
  const go = (target: Step) => {
    setStep(target);
    heading.current?.focus();
  };
  const save = () => {
    if (draft.name.trim() === '') {
      setNameMissing(true);
      setStep(LAST);
    } else if (base !== null && Object.keys(entries).length === 0) onClose();
    else saving.mutate();
  };
  const problem = loading.error ?? (isStale ? null : saving.error);
  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const next = STEPS.find((candidate) => candidate === step + 1);
        if (next === undefined) save();
        else go(next);
      }}
    >
      <nav className={styles['steps']} aria-label={text('steps')}>
        {STEPS.map((target) => (
          <button
            key={target}
            type="button"
            className={styles['step']}
            aria-current={target === step ? 'step' : undefined}
            onClick={() => go(target)}
          >
            <span className={styles['number']}>{target}</span>
            <span className={styles['stepName']}>{text(`step${target}`)}</span>
          </button>
        ))}
      </nav>
      <div className={styles['columns']}>
        <div className={styles['questions']}>
          {isStale || changedByOthers !== null ? (
            <ChangedMeanwhile
              state={isStale ? 'stale' : 'loaded'}
              fields={[...new Set((changedByOthers ?? []).map((part) => text(`step${STEP_OF[part]}`)))]}
              busy={loading.isPending}
              onLoad={() => (base === null ? undefined : loading.mutate(base))}
            />
          ) : null}
          <h3 ref={heading} tabIndex={-1} className={styles['ask']}>
            {text(`ask${step}`)}
          </h3>
          <p className={styles['hint']}>{text(`hint${step}`)}</p>
          <div className={styles['body']}>
            {step === 1 ? <StepRecords draft={draft} onChange={change} /> : null}
            {step === 2 ? <StepPeople draft={draft} onChange={change} /> : null}
            {step === 3 ? <StepReach draft={draft} onChange={change} /> : null}
            {step === 4 ? <StepThrough draft={draft} onChange={change} /> : null}
            {step === LAST ? <StepPlace draft={draft} onChange={change} isNameMissing={isNameMissing} /> : null}
          </div>
        </div>
        <MovingVerdict vendor={vendor} scopes={supposed} isPartial={isPartial && !isEmpty} />
      </div>
      <div className={styles['foot']}>
        {problem === null ? null : (
          <p role="alert" className={styles['problem']}>
            {problemText(problem)}
          </p>
        )}
        <Button
          variant="default"
          disabled={step === 1}
          onClick={() => go(STEPS.find((candidate) => candidate === step - 1) ?? 1)}
        >
          {text('back')}
        </Button>
        {base !== null && step !== LAST ? (
          <Button variant="default" loading={saving.isPending} disabled={isStale} onClick={save}>
            {text('save')}
          </Button>
        ) : null}
        <Button type="submit" loading={saving.isPending} disabled={step === LAST && isStale}>
          {text(step === LAST ? 'save' : 'next')}
        </Button>
      </div>
    </form>
  );
}

function factsOf({
  accessLevel,
  dataCategories,
  peopleCount,
  accessTypes,
  humanChannel,
  canResetCredentials,
  critical,
  endsOn,
}: ScopeContent) {
  return {
    accessLevel,
    dataCategories,
    peopleCount,
    accessTypes,
    humanChannel,
    canResetCredentials,
    critical,
    endsOn,
  };
}
