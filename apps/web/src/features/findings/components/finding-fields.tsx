import { nameOf, SEVERITIES } from '@firebreak/domain';
import type { Schemas } from '@firebreak/api-client';
import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DayText } from '../../../components/date-text';
import { Section } from '../../../components/section';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { peopleQuery } from '../../../lib/people.queries';
import { isProblem } from '../../../lib/problem';
import { useProblemText } from '../../../lib/use-problem-text';
import { changeFinding } from '../finding-acts';
import { findingMessages } from '../finding.messages';
import type { FindingDetail } from '../../../lib/findings.queries';
import { useFindingAct } from '../use-finding-act';
import styles from './finding-side.module.css';

/** Who sees to it, until when, and how much it matters; each choice is saved at once. */
export function FindingFields({ finding, mayWrite }: { finding: FindingDetail; mayWrite: boolean }) {
  const text = useMessages(findingMessages);
  const locale = useLocale();
  const problemText = useProblemText();
  const toast = useToast();
  const people = useQuery(peopleQuery);
  const changing = useFindingAct(
    (change: Schemas['ChangeFindingDto']) => changeFinding(finding, change),
    () => toast({ message: text('saved') }),
  );
  const { owner, dueOn, severity, openedAt } = finding;
  const able = (people.data?.items ?? []).filter(({ role, status }) => role !== 'auditor' && status !== 'disabled');
  const owners = owner === null || able.some(({ id }) => id === owner.id) ? able : [owner, ...able];
  return (
    <Section title={text('standing')}>
      <div className={styles['form']}>
        {mayWrite ? (
          <>
            <Select
              searchable
              allowDeselect={false}
              label={text('owner')}
              data={[
                { value: '', label: text('nobody') },
                ...owners.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={owner?.id ?? ''}
              onChange={(value) => changing.mutate({ ownerId: value === null || value === '' ? null : value })}
            />
            <TextInput
              key={dueOn}
              type="date"
              label={text('dueOn')}
              defaultValue={dueOn}
              onBlur={({ currentTarget: { value } }) => {
                if (value !== '' && value !== dueOn) changing.mutate({ dueOn: value });
              }}
            />
            <Select
              allowDeselect={false}
              label={text('severity')}
              data={SEVERITIES.toReversed().map((value) => ({ value, label: nameOf('severity', value, locale) }))}
              value={severity}
              onChange={(value) => {
                const chosen = SEVERITIES.find((known) => known === value);
                if (chosen !== undefined && chosen !== severity) changing.mutate({ severity: chosen });
              }}
            />
          </>
        ) : (
          <p>
            {text('owner')}: {owner?.name ?? text('nobody')}
          </p>
        )}
        <p className={styles['hint']}>
          {text('opened')} <DayText on={openedAt.slice(0, 10)} />
        </p>
        {changing.isError && !isProblem(changing.error, 412) ? <p role="alert">{problemText(changing.error)}</p> : null}
      </div>
    </Section>
  );
}
