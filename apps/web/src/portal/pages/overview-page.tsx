import { useIntl } from 'react-intl';
import { useMessages } from '../../i18n/use-messages';
import { ButtonLink } from '../components/button';
import { CheckPhrase } from '../components/check-phrase';
import { MeasureList } from '../components/measure-list';
import { PageHeading } from '../components/page-heading';
import { Panel } from '../components/panel';
import { PreviousOverview } from '../components/previous-overview';
import prose from '../components/prose.module.css';
import returned from '../components/returned-panel.module.css';
import { EvidenceSection } from '../evidence/evidence-section';
import { colleaguesMessages } from '../colleagues/colleagues.messages';
import { AskedAnswers } from '../messages/lazy-messages';
import { hrefTo } from '../portal-route';
import type { PortalAssessment } from '../portal.queries';
import { routeToQuestion } from '../question-view';
import { firstOpen, walkOf } from '../progress';
import type { MeasureProgress } from '../progress';
import { overviewMessages } from './overview.messages';

interface OverviewPageProps {
  assessment: PortalAssessment;
  progress: readonly MeasureProgress[];
}

/** Who asks, for whom, by when, how to check it, and how far one is. */
export function OverviewPage({ assessment, progress }: OverviewPageProps) {
  const text = useMessages(overviewMessages);
  const colleaguesText = useMessages(colleaguesMessages);
  const intl = useIntl();
  const answered = progress.reduce((sum, measure) => sum + measure.answered, 0);
  const asked = walkOf(progress).length;
  const hidden = walkOf(progress).filter(({ standing }) => standing === 'hidden').length;
  const next = firstOpen(progress);
  const isLead = assessment.invitation.measures === null;
  const { organizationName: organization, vendorName: vendor } = assessment;
  const date = intl.formatDate(`${assessment.dueOn}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <>
      <div className={prose['stack']}>
        <p className={prose['small']}>{assessment.questionnaireTitle}</p>
        <PageHeading title={text('title', { organization, vendor })} />
        <p>{text(assessment.overdue ? 'overdue' : 'due', { date })}</p>
      </div>
      {assessment.status === 'returned' ? (
        <Panel title={text('returnedTitle', { organization })} isStrong>
          {assessment.returnComment ? (
            <blockquote className={returned['comment']}>{assessment.returnComment}</blockquote>
          ) : null}
          <AskedAnswers assessment={assessment} />
          <p>{text(hidden > 0 ? 'returnedHidden' : 'returnedText')}</p>
        </Panel>
      ) : null}
      <CheckPhrase name={text('phraseTitle')} phrase={assessment.checkPhrase} hint={text('phraseText')} />
      {hidden > 0 ? (
        <Panel
          title={text('hiddenTitle', { count: hidden })}
          actions={
            <ButtonLink look="quiet" href={hrefTo({ page: 'code', back: '#/' })}>
              {text('show')}
            </ButtonLink>
          }
        >
          <p className={prose['muted']}>{text('hiddenText')}</p>
        </Panel>
      ) : null}
      <PreviousOverview assessment={assessment} progress={progress} />
      <section className={prose['stack']}>
        <h2>{text('progressTitle')}</h2>
        <p className={prose['muted']}>{text('progress', { answered, asked })}</p>
        {isLead ? null : <p>{colleaguesText('yours')}</p>}
        <MeasureList progress={progress} people={assessment.people} />
        {isLead ? (
          <p>
            <a href={hrefTo({ page: 'colleagues' })}>{colleaguesText('manage')}</a>
          </p>
        ) : null}
      </section>
      <p>
        <a href={hrefTo({ page: 'pack' })}>{text('pack')}</a>
        <br />
        <a href={hrefTo({ page: 'sheet' })}>{text('sheet')}</a>
      </p>
      {isLead ? <EvidenceSection questionId={null} isVerified={assessment.verified} back="#/" /> : null}
      <div className={prose['actions']}>
        {next ? (
          <ButtonLink href={hrefTo(routeToQuestion(next))}>{text(answered === 0 ? 'begin' : 'goOn')}</ButtonLink>
        ) : null}
        {answered > 0 ? (
          <ButtonLink look={next ? 'plain' : 'main'} href={hrefTo({ page: 'check' })}>
            {text('check')}
          </ButtonLink>
        ) : null}
      </div>
    </>
  );
}
