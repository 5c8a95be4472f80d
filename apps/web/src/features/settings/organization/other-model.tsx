import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { Loaded } from '../../../components/loaded';
import { SkeletonRows } from '../../../components/skeletons';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import { settingsMessages } from '../settings.messages';
import { organizationQuery } from '../../../lib/organization.queries';
import { changeOrganization } from '../settings.queries';
import type { OrganizationSettings } from '../../../lib/organization.queries';
import { ModelPreviewTable } from './model-preview-table';
import { OwnModelChanges } from './own-model-changes';
import { riskModelMessages } from './risk-model.messages';
import { modelPreviewQuery } from './risk-model.queries';
import type { RiskModels } from './risk-model.queries';
import styles from './risk-model.module.css';

interface OtherModelProps {
  model: RiskModels['models'][number];
  isNewer: boolean;
  settings: OrganizationSettings;
  mayChange: boolean;
}

/** A model that is not in force: what is new in it, what it would change, and the way to take it. */
export function OtherModel({ model, isNewer, settings, mayChange }: OtherModelProps) {
  const { version, whatIsNew, own } = model;
  const text = useMessages(riskModelMessages);
  const shared = useMessages(settingsMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const toast = useToast();
  const [isLooking, setLooking] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const preview = useQuery({ ...modelPreviewQuery(version), enabled: isLooking });
  const taking = useMutation({
    mutationFn: () => changeOrganization(settings.etag, { modelVersion: version }),
    onSuccess: (saved) => {
      setAsked(false);
      client.setQueryData(organizationQuery.queryKey, saved);
      toast({ message: text('taken') });
      void client.invalidateQueries({ queryKey: ['risk'] });
      void client.invalidateQueries({ queryKey: ['vendors'] });
    },
    onError: () => void client.invalidateQueries(organizationQuery),
  });
  return (
    <article className={styles['model']}>
      <h3>{text(own !== null ? 'own' : isNewer ? 'newer' : 'earlier', { version })}</h3>
      {whatIsNew === null ? null : <p>{whatIsNew}</p>}
      <OwnModelChanges model={model} />
      {isLooking ? (
        <Loaded query={preview} skeleton={<SkeletonRows rows={4} />}>
          {(shown) => <ModelPreviewTable preview={shown} />}
        </Loaded>
      ) : null}
      <div className={styles['actions']}>
        {isLooking ? null : (
          <Button variant="default" onClick={() => setLooking(true)}>
            {text('show')}
          </Button>
        )}
        {mayChange && preview.isSuccess ? (
          <Button onClick={() => setAsked(true)}>{text('take', { version })}</Button>
        ) : null}
      </div>
      <ConfirmDialog
        opened={isAsked}
        title={text('askTitle', { version })}
        confirm={text('take', { version })}
        cancel={shared('cancel')}
        busy={taking.isPending}
        problem={taking.isError ? problemText(taking.error) : null}
        onConfirm={() => taking.mutate()}
        onClose={() => setAsked(false)}
      >
        {text('ask')}
      </ConfirmDialog>
    </article>
  );
}
