import type { SendingEdit, SendingList } from '../../lib/sending-list';
import type { SendableQuestionnaire } from '../../lib/questionnaires.queries';
import type { PreparedVendor } from './sending.queries';

/** Why a vendor is sent nothing. */
export type Obstacle = 'archived' | 'open' | 'leftOut' | 'noQuestionnaire' | 'noAddress' | 'oddAddress';

/** One vendor of the list: what it would be sent, to whom, and what stands in the way. */
export interface PlannedSending {
  readonly vendor: PreparedVendor;
  readonly questionnaire: SendableQuestionnaire | null;
  /** Why the questionnaire fits; null where somebody chose another. */
  readonly reason: string | null;
  readonly email: string;
  readonly name: string;
  readonly obstacle: Obstacle | null;
  /** What is open with the vendor already, of this questionnaire. */
  readonly open: PreparedVendor['open'][number] | null;
}

/** Obstacles that are mended in the row itself. */
export const MENDED_IN_ROW: readonly (Obstacle | null)[] = [null, 'noAddress', 'oddAddress'];

/** What a vendor would be sent: what fits it best, to whoever answered last, as far as nobody chose otherwise. */
export function plan(
  vendor: PreparedVendor,
  list: Pick<SendingList, 'questionnaireId'>,
  edit: SendingEdit,
  questionnaires: readonly SendableQuestionnaire[],
): PlannedSending {
  const fitting = vendor.recommended
    .map(({ key, reason }) => ({ reason, found: questionnaires.find((one) => one.key === key) ?? null }))
    .find(({ found }) => found !== null);
  const chosenId = edit.questionnaireId ?? list.questionnaireId;
  const questionnaire = questionnaires.find(({ id }) => id === chosenId) ?? fitting?.found ?? questionnaires[0] ?? null;
  const email = edit.email ?? vendor.respondent?.email ?? '';
  const name = edit.name ?? vendor.respondent?.name ?? '';
  const open = vendor.open.find(({ questionnaireId }) => questionnaireId === questionnaire?.id) ?? null;
  const reason = vendor.recommended.find(({ key }) => key === questionnaire?.key)?.reason ?? null;
  const planned = { vendor, questionnaire, reason, email, name, open };
  return { ...planned, obstacle: obstacleOf(planned, edit) };
}

function obstacleOf(
  { vendor, questionnaire, email, open }: Omit<PlannedSending, 'obstacle'>,
  { leftOut }: SendingEdit,
): Obstacle | null {
  if (vendor.status === 'archived') return 'archived';
  if (leftOut === true) return 'leftOut';
  if (questionnaire === null) return 'noQuestionnaire';
  if (open !== null) return 'open';
  if (email.trim() === '') return 'noAddress';
  // The server decides; this only spares a round trip for what is plainly no address.
  return /^\S+@\S+\.\S+$/.test(email.trim()) ? null : 'oddAddress';
}

/** Whether earlier answers of the vendor are shown to this address only if somebody says so. */
export function isNewAddress({ vendor, email }: PlannedSending): boolean {
  return vendor.signedBy.length > 0 && email.includes('@') && !vendor.signedBy.includes(email.trim().toLowerCase());
}
