import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import { closeFinding } from '../finding-acts';
import { findingMessages } from '../finding.messages';
import type { FindingDetail } from '../../../lib/findings.queries';
import { useFindingAct } from '../use-finding-act';
import { ReasonDialog } from './reason-dialog';

/** Closes what was no weakness, with the reason. */
export function MistakenDialog({ finding, onClose }: { finding: FindingDetail; onClose: () => void }) {
  const text = useMessages(findingMessages);
  const problemText = useProblemText();
  const toast = useToast();
  const closing = useFindingAct(
    (comment: string) => closeFinding(finding, { closing: 'mistaken', comment }),
    () => {
      toast({ message: text('closedToast') });
      onClose();
    },
  );
  return (
    <ReasonDialog
      isRequired
      title={text('mistakenTitle')}
      lead={text('mistakenText')}
      hint={text('commentHint')}
      confirm={text('confirmClose')}
      busy={closing.isPending}
      problem={closing.isError ? problemText(closing.error) : null}
      onConfirm={(reason) => closing.mutate(reason)}
      onClose={onClose}
    />
  );
}
