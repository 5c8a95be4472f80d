import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonBlock, SkeletonRows } from '../../../components/skeletons';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { assessmentQuery } from '../../../lib/assessment.queries';
import { useMayWrite } from '../../../session/use-session';
import { VendorFindings } from './vendor-findings';
import { AccessWizard } from '../access-wizard/access-wizard';
import { ContactsSection } from '../contacts/contacts-section';
import { DecisionPanel } from '../decisions/decision-panel';
import { DocumentsSection } from '../documents/documents-section';
import { FarewellSection } from '../farewell/farewell-section';
import { useFarewell } from '../farewell/use-farewell';
import { BeginOwnAnswersDialog } from '../sending/begin-own-answers-dialog';
import { SendQuestionnaireDialog } from '../sending/send-questionnaire-dialog';
import { useArchiving } from '../use-archiving';
import { historyQuery, judgementQuery, scopesQuery, vendorAssessmentsQuery } from '../vendor-detail.queries';
import type { AccessScope, Vendor, VendorAssessment } from '../vendor-detail.queries';
import { vendorPageMessages } from '../vendor-page.messages';
import { whyMessages } from '../why.messages';
import { AnswersSection } from './answers-section';
import { ChangesSection } from './changes-section';
import { ContractSection } from './contract-section';
import { EditVendorDialog } from './edit-vendor-dialog';
import { FlagList } from './flag-list';
import { JudgementHistory } from './judgement-history';
import { LessThanUsual } from './less-than-usual';
import { LeverList } from './lever-list';
import { QuestionnairesSection } from './questionnaires-section';
import { ScopeList } from './scope-list';
import { SumLines } from './sum-lines';
import { VendorHeader } from './vendor-header';
import styles from './vendor-content.module.css';
import { Verdict } from './verdict';

/** Which dialog is open: the wizard with the scope that is changed, or with null for a new one. */
type OpenDialog =
  | { kind: 'edit'; at: 'name' | 'contract' }
  | { kind: 'send' }
  | { kind: 'fill-in' }
  | { kind: 'scope'; scope: AccessScope | null };

/** Everything about one vendor. */
export function VendorContent({ vendor }: { vendor: Vendor }) {
  const text = useMessages(vendorPageMessages);
  const whyText = useMessages(whyMessages);
  const mayChange = useMayWrite() && vendor.status !== 'archived';
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const { archive, restore } = useArchiving(vendor);
  const { starting } = useFarewell(vendor);
  const asOf = useAsOf();
  const judgement = useQuery(judgementQuery(vendor.id, asOf));
  const scopes = useQuery(scopesQuery(vendor.id, asOf));
  const assessments = useQuery(vendorAssessmentsQuery(vendor.id, asOf));
  const history = useQuery(historyQuery(vendor.id, asOf));
  const signed = latestSigned(assessments.data?.items ?? []);
  const answered = useQuery({ ...assessmentQuery(signed?.id ?? '', asOf), enabled: signed !== undefined });
  const close = () => setDialog(null);
  return (
    <>
      <VendorHeader
        vendor={vendor}
        actions={{
          onSend: () => setDialog({ kind: 'send' }),
          onFillIn: () => setDialog({ kind: 'fill-in' }),
          onDescribe: () => setDialog({ kind: 'scope', scope: null }),
          onEdit: () => setDialog({ kind: 'edit', at: 'name' }),
          onPart: () => starting.mutate(),
          onArchive: archive,
          onRestore: restore,
        }}
      />
      <Verdict judgement={vendor.judgement} />
      <LessThanUsual judgement={judgement.data} />
      <FlagList flags={vendor.judgement.flags} />
      <DecisionPanel vendor={vendor} />
      <div className={styles['farewell']}>
        <FarewellSection vendor={vendor} mayChange={mayChange} />
      </div>
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <div className={styles['why']}>
            <Loaded query={judgement} skeleton={<SkeletonRows rows={9} />}>
              {(loaded) => (
                <SumLines
                  judgement={loaded}
                  scopes={scopes.data?.items ?? []}
                  answered={signed === undefined ? null : (answered.data ?? null)}
                />
              )}
            </Loaded>
          </div>
          <div className={styles['touch']}>
            <Loaded query={scopes} skeleton={<SkeletonRows rows={3} />}>
              {({ items }) => (
                <ScopeList
                  scopes={items}
                  mayChange={mayChange}
                  onAdd={() => setDialog({ kind: 'scope', scope: null })}
                  onEdit={(scope) => setDialog({ kind: 'scope', scope })}
                />
              )}
            </Loaded>
          </div>
          <div className={styles['answers']}>
            <Loaded query={assessments} skeleton={<SkeletonRows rows={5} />}>
              {({ items }) => (
                <AnswersSection
                  assessmentId={signed?.id ?? null}
                  waiting={items.some(
                    ({ status, filledInBy }) =>
                      filledInBy === 'vendor' && (status === 'sent' || status === 'in_progress'),
                  )}
                />
              )}
            </Loaded>
          </div>
        </div>
        <div className={styles['column']}>
          <div className={styles['levers']}>
            <Loaded query={judgement} skeleton={<SkeletonRows rows={5} />}>
              {(loaded) => (
                <LeverList
                  judgement={loaded}
                  aside={
                    asOf === undefined ? (
                      <TextLink to="/vendors/$vendorId/what-if" params={{ vendorId: vendor.id }}>
                        {whyText('tryOut')}
                      </TextLink>
                    ) : null
                  }
                />
              )}
            </Loaded>
          </div>
          <div className={styles['findings']}>
            <VendorFindings vendorId={vendor.id} />
          </div>
          <div className={styles['questionnaires']}>
            <Loaded query={assessments} skeleton={<SkeletonRows rows={3} />}>
              {({ items }) => (
                <QuestionnairesSection
                  assessments={items}
                  mayChange={mayChange}
                  onSend={() => setDialog({ kind: 'send' })}
                  onFillIn={() => setDialog({ kind: 'fill-in' })}
                />
              )}
            </Loaded>
          </div>
          <div className={styles['contract']}>
            <ContractSection
              vendor={vendor}
              mayChange={mayChange}
              onEdit={() => setDialog({ kind: 'edit', at: 'contract' })}
            />
          </div>
          <div className={styles['documents']}>
            <DocumentsSection vendorId={vendor.id} mayChange={mayChange} />
          </div>
          <div className={styles['contacts']}>
            <ContactsSection vendorId={vendor.id} mayChange={mayChange} />
          </div>
          <div className={styles['history']}>
            <Loaded query={history} skeleton={<SkeletonBlock height={240} />}>
              {({ items }) => (
                <JudgementHistory
                  vendorId={vendor.id}
                  entries={items}
                  now={asOf === undefined ? history.dataUpdatedAt : Date.parse(asOf)}
                />
              )}
            </Loaded>
          </div>
          <div className={styles['changes']}>
            <ChangesSection vendorId={vendor.id} />
          </div>
          {vendor.notes === null ? null : (
            <div className={styles['notes']}>
              <Section title={text('notes')}>
                <p className={styles['notesText']}>{vendor.notes}</p>
              </Section>
            </div>
          )}
        </div>
      </div>
      {dialog?.kind === 'edit' ? <EditVendorDialog opened vendor={vendor} at={dialog.at} onClose={close} /> : null}
      {dialog?.kind === 'send' ? <SendQuestionnaireDialog opened vendor={vendor} onClose={close} /> : null}
      {dialog?.kind === 'fill-in' ? <BeginOwnAnswersDialog vendor={vendor} onClose={close} /> : null}
      {dialog?.kind === 'scope' && scopes.data !== undefined ? (
        <AccessWizard vendor={vendor} scopes={scopes.data.items} scope={dialog.scope} onClose={close} />
      ) : null}
    </>
  );
}

function latestSigned(assessments: readonly VendorAssessment[]): VendorAssessment | undefined {
  return assessments
    .filter(
      ({ submittedAt, filledInBy, status }) =>
        submittedAt !== null && (filledInBy === 'vendor' || status !== 'revoked'),
    )
    .toSorted((a, b) => ((a.submittedAt ?? '') < (b.submittedAt ?? '') ? 1 : -1))[0];
}
