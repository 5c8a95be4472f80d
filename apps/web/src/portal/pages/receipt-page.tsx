import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { useMessages } from '../../i18n/use-messages';
import { AnswerList } from '../components/answer-list';
import { Button, ButtonLink } from '../components/button';
import { PageHeading } from '../components/page-heading';
import { Panel } from '../components/panel';
import prose from '../components/prose.module.css';
import { hrefTo } from '../portal-route';
import type { PortalAssessment, Submission } from '../portal.queries';
import { isAnswered, walkOf } from '../progress';
import type { MeasureProgress } from '../progress';
import { ReceiptDownloads } from '../receipt/receipt-downloads';
import { TakeAnswers } from '../packs/take-answers';
import { receiptMessages } from './receipt.messages';
import styles from './receipt-page.module.css';

const OwnFindings = lazy(() => import('../findings/own-findings'));
const StandingSection = lazy(() => import('../standing/standing-section'));

/** A receipt is kept and shown elsewhere, so the time says its zone. */
const SIGNED_AT_FORMAT = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const;

interface ReceiptPageProps {
  assessment: PortalAssessment;
  progress: readonly MeasureProgress[];
  /** The sign-off of this visit, or the one that the server shows after the code; null while it is withheld. */
  submission: Submission | null;
}

/** What was sent, by whom and when, to keep or print; nothing can be changed any more. */
export function ReceiptPage({ assessment, progress, submission }: ReceiptPageProps) {
  const text = useMessages(receiptMessages);
  const intl = useIntl();
  const { organizationName: organization, status, verified, invitation } = assessment;
  const isLead = invitation.measures === null;
  const walk = walkOf(progress);
  const answered = walk.filter(({ standing }) => isAnswered(standing)).length;
  // After the page was loaded anew this visit no longer knows what it sent.
  const hidden = walk.filter(({ standing }) => standing === 'hidden').length;
  const isAccepted = status === 'accepted';
  return (
    <>
      <PageHeading title={text(isAccepted ? 'acceptedTitle' : 'title', { organization })} />
      {isAccepted && verified ? (
        <Suspense fallback={null}>
          <OwnFindings assessment={assessment} />
        </Suspense>
      ) : null}
      <section className={prose['stack']} aria-label={text('receipt')}>
        <dl className={styles['facts']}>
          {submission ? (
            <>
              <Fact name={text('signedBy')}>
                {submission.name}, {submission.title}
              </Fact>
              <Fact name={text('signedAt')}>
                <time dateTime={submission.submittedAt}>
                  {/* Chinese puts the zone in brackets of its own kind. */}
                  {intl.formatDate(submission.submittedAt, SIGNED_AT_FORMAT).replace(/\[(.+)\]/, '$1')}
                </time>
              </Fact>
            </>
          ) : null}
          <Fact name={text('answers')}>{text('count', { answered, asked: walk.length })}</Fact>
          <Fact name={text('questionnaire')}>{assessment.questionnaireTitle}</Fact>
          <Fact name={text('for')}>{assessment.vendorName}</Fact>
          <Fact name={text('phrase')}>
            <span lang="en">{assessment.checkPhrase}</span>
          </Fact>
          {submission && submission.number > 1 ? <Fact name={text('number')}>{submission.number}</Fact> : null}
          {submission ? <Fact name={text('statement')}>{submission.statement}</Fact> : null}
        </dl>
        {submission ? (
          <div>
            <Button look="quiet" onClick={() => window.print()}>
              {text('print')}
            </Button>
          </div>
        ) : null}
      </section>
      <ReceiptDownloads isVerified={verified} />
      <section className={prose['stack']}>
        <h2>{text('nextTitle')}</h2>
        <p>{text(isAccepted ? (verified ? 'acceptedNext' : 'acceptedMaybe') : 'next', { organization })}</p>
      </section>
      {verified && isLead ? (
        <Suspense fallback={null}>
          <StandingSection organization={organization} walk={walk} />
        </Suspense>
      ) : null}
      {verified ? <TakeAnswers isVerified back="#/receipt" /> : null}
      {submission === null || hidden > 0 ? (
        <Panel
          title={text('sentTitle')}
          actions={
            <ButtonLink look="quiet" href={hrefTo({ page: 'code', back: '#/receipt' })}>
              {text('show')}
            </ButtonLink>
          }
        >
          <p className={prose['muted']}>{text(submission === null ? 'withheld' : 'answersWithheld')}</p>
        </Panel>
      ) : null}
      {submission === null || answered === hidden ? null : <AnswerList progress={progress} canChange={false} />}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The buyer no longer asks. */
export function RevokedPage({ organization }: { organization: string }) {
  const text = useMessages(receiptMessages);
  return (
    <>
      <PageHeading title={text('revokedTitle')} />
      <p>{text('revokedText', { organization })}</p>
    </>
  );
}
