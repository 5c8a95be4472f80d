import { nextStatus } from '@firebreak/domain';
import { Button, Modal } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../../../components/loaded';
import { SkeletonRows } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import { sendableQuestionnairesQuery } from '../../../lib/questionnaires.queries';
import { useProblemText } from '../../../lib/use-problem-text';
import { beginOwnAnswers, refreshVendor } from '../vendor-changes';
import { scopesQuery, vendorAssessmentsQuery } from '../vendor-detail.queries';
import type { Vendor } from '../vendor-detail.queries';
import { offersFor } from './offers';
import styles from './send-questionnaire-dialog.module.css';
import { sendingMessages } from './sending.messages';
import { TemplateSelect } from './template-select';

/** Asks which questionnaire we fill in ourselves, and leads to it. */
export function BeginOwnAnswersDialog({ vendor, onClose }: { vendor: Vendor; onClose: () => void }) {
  const text = useMessages(sendingMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const questionnaires = useQuery(sendableQuestionnairesQuery);
  const scopes = useQuery(scopesQuery(vendor.id, undefined));
  const assessments = useQuery(vendorAssessmentsQuery(vendor.id, undefined));
  const [chosenId, setChosenId] = useState<string | null>(null);
  const isAsked = assessments.data?.items.some(
    ({ filledInBy, status }) => filledInBy === 'vendor' && nextStatus(status, 'answer') !== null,
  );
  const beginning = useMutation({
    mutationFn: (questionnaireId: string) => beginOwnAnswers(vendor.id, questionnaireId),
    onSuccess: async ({ id }) => {
      await navigate({ to: '/assessments/$assessmentId/fill-in', params: { assessmentId: id } });
      await refreshVendor(client);
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={text('fillInTitle', { vendor: vendor.name })}
      closeButtonProps={{ 'aria-label': text('cancel') }}
    >
      <Loaded query={questionnaires} skeleton={<SkeletonRows rows={3} />}>
        {(items) => {
          const offers = offersFor(items, vendor, scopes.data?.items ?? []);
          const chosen = offers.find(({ id }) => id === chosenId) ?? offers[0];
          if (chosen === undefined) return <p>{text('noQuestionnaire')}</p>;
          return (
            <form
              className={styles['form']}
              onSubmit={(event) => {
                event.preventDefault();
                beginning.mutate(chosen.id);
              }}
            >
              <p className={styles['lead']}>{text('fillInLead')}</p>
              {isAsked ? <p className={styles['notice']}>{text('fillInAside')}</p> : null}
              {vendor.scopeSummary.count === 0 ? <p className={styles['notice']}>{text('noScopes')}</p> : null}
              <TemplateSelect offers={offers} chosen={chosen} onChoose={setChosenId} />
              {beginning.isError ? <p role="alert">{problemText(beginning.error)}</p> : null}
              <div className={styles['actions']}>
                <Button variant="default" onClick={onClose}>
                  {text('cancel')}
                </Button>
                <Button type="submit" loading={beginning.isPending} data-autofocus>
                  {text('fillIn')}
                </Button>
              </div>
            </form>
          );
        }}
      </Loaded>
    </Modal>
  );
}
