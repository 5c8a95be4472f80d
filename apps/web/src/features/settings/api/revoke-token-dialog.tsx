import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { useToast } from '../../../components/toasts';
import { useMessages } from '../../../i18n/use-messages';
import { useProblemText } from '../../../lib/use-problem-text';
import { apiMessages } from './api.messages';
import { API_TOKENS_KEY, revokeApiToken } from './api-tokens.queries';
import type { ApiToken } from './api-tokens.queries';

/** Asks once more before a token ends. */
export function RevokeTokenDialog({ token, onClose }: { token: ApiToken; onClose: () => void }) {
  const text = useMessages(apiMessages);
  const problemText = useProblemText();
  const client = useQueryClient();
  const toast = useToast();
  const revoking = useMutation({
    mutationFn: () => revokeApiToken(token.id),
    onSuccess: () => {
      toast({ message: text('revoked', { name: token.name }) });
      onClose();
    },
    onSettled: () => client.invalidateQueries({ queryKey: API_TOKENS_KEY }),
  });
  return (
    <ConfirmDialog
      opened
      title={text('revokeTitle')}
      confirm={text('revoke')}
      cancel={text('cancel')}
      busy={revoking.isPending}
      problem={revoking.isError ? problemText(revoking.error) : null}
      onConfirm={() => revoking.mutate()}
      onClose={onClose}
    >
      {text('revokeText', { name: token.name })}
    </ConfirmDialog>
  );
}
