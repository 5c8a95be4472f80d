import { FINDING_LIMITS, nameOf, PROOFS } from '@firebreak/domain';
import type { Proof } from '@firebreak/domain';
import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { useToast } from '../../../components/toasts';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import { closeFinding, reopenFinding } from '../finding-acts';
import { findingMessages } from '../finding.messages';
import type { FindingDetail } from '../../../lib/findings.queries';
import { useFindingAct } from '../use-finding-act';

const REACHED = [1, 2, 3, 4] as const;

/** Closes what is mended, with the level that is reached and how well it is proven. */
export function CloseDialog({ finding, onClose }: { finding: FindingDetail; onClose: () => void }) {
  const text = useMessages(findingMessages);
  const locale = useLocale();
  const problemText = useProblemText();
  const toast = useToast();
  const better = REACHED.filter((level) => level > Math.max(finding.level ?? 0, finding.weakLevel));
  const [level, setLevel] = useState(
    better.find((known) => known === finding.claimedLevel) ?? better.find((known) => known >= 3) ?? 4,
  );
  const [proof, setProof] = useState<Proof>('self_attested');
  const [comment, setComment] = useState('');
  const reopening = useFindingAct(reopenFinding, () => toast({ message: text('reopened') }));
  const closing = useFindingAct(
    () => closeFinding(finding, { closing: 'fixed', level, proof, comment: comment.trim() || null }),
    (closed) => {
      toast({ message: text('closedToast'), undo: () => reopening.mutate(closed) });
      onClose();
    },
  );
  return (
    <FormDialog
      title={text('closeTitle')}
      confirm={text('confirmClose')}
      cancel={text('cancel')}
      busy={closing.isPending}
      problem={closing.isError ? problemText(closing.error) : null}
      onSubmit={() => closing.mutate()}
      onClose={onClose}
    >
      <p>{text('closeText')}</p>
      <Select
        data-autofocus
        allowDeselect={false}
        label={text('closeLevel')}
        data={better.map((value) => ({
          value: String(value),
          label: finding.levels.find((known) => known.level === value)?.text ?? String(value),
        }))}
        value={String(level)}
        onChange={(value) => setLevel(better.find((known) => String(known) === value) ?? level)}
      />
      <Select
        allowDeselect={false}
        label={text('closeProof')}
        data={PROOFS.map((value) => ({ value, label: nameOf('proof', value, locale) }))}
        value={proof}
        onChange={(value) => setProof(PROOFS.find((known) => known === value) ?? proof)}
      />
      <Textarea
        rows={3}
        label={text('comment')}
        description={text('commentHint')}
        maxLength={FINDING_LIMITS.reasonCharacters}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
