import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { CopyField } from '../../../components/copy-field';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import styles from '../settings-form.module.css';
import { intakeLinkMessages } from './intake-link.messages';
import { endIntakeLink, intakeLinkQuery, makeIntakeLink } from './intake-link.queries';

/** The link by which anybody in the firm asks for a supplier: made, renewed and turned off. */
export function IntakeLinkSection() {
  const text = useMessages(intakeLinkMessages);
  const problemText = useProblemText();
  const intl = useIntl();
  const client = useQueryClient();
  const link = useQuery(intakeLinkQuery);
  const [asked, setAsked] = useState<'renew' | 'end' | null>(null);
  const refresh = () => client.invalidateQueries({ queryKey: intakeLinkQuery.queryKey });
  const making = useMutation({ mutationFn: makeIntakeLink, onSuccess: () => setAsked(null), onSettled: refresh });
  const ending = useMutation({
    mutationFn: endIntakeLink,
    onSuccess: () => {
      setAsked(null);
      making.reset();
    },
    onSettled: refresh,
  });
  const problem = making.error ?? ending.error;
  return (
    <Section title={text('title')}>
      <div className={styles['form']}>
        <p className={styles['hint']}>{text('lead')}</p>
        <Loaded query={link} skeleton={<SkeletonRows rows={1} />}>
          {({ on, madeAt }) => (
            <>
              {making.data === undefined ? null : (
                <>
                  <CopyField label={text('made')} value={making.data.url} />
                  <p className={styles['hint']}>{text('once')}</p>
                </>
              )}
              <p>
                {on && madeAt !== null
                  ? text('on', { day: intl.formatDate(madeAt, { dateStyle: 'medium' }) })
                  : text('off')}
              </p>
              <div className={styles['actions']}>
                <Button
                  variant="default"
                  loading={making.isPending}
                  onClick={() => (on ? setAsked('renew') : making.mutate())}
                >
                  {text(on ? 'renew' : 'make')}
                </Button>
                {on ? (
                  <Button variant="default" onClick={() => setAsked('end')}>
                    {text('end')}
                  </Button>
                ) : null}
              </div>
            </>
          )}
        </Loaded>
        {problem !== null && asked === null ? <p role="alert">{problemText(problem)}</p> : null}
      </div>
      <ConfirmDialog
        opened={asked !== null}
        title={text(asked === 'end' ? 'endTitle' : 'renewTitle')}
        confirm={text(asked === 'end' ? 'end' : 'renew')}
        cancel={text('cancel')}
        busy={making.isPending || ending.isPending}
        problem={problem === null ? null : problemText(problem)}
        onConfirm={() => (asked === 'end' ? ending.mutate() : making.mutate())}
        onClose={() => setAsked(null)}
      >
        {text('renewText')}
      </ConfirmDialog>
    </Section>
  );
}
