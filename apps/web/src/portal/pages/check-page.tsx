import { useMessages } from '../../i18n/use-messages';
import { AnswerList } from '../components/answer-list';
import { ButtonLink } from '../components/button';
import { PageHeading } from '../components/page-heading';
import { previousMessages } from '../components/previous.messages';
import prose from '../components/prose.module.css';
import { hrefTo } from '../portal-route';
import { colleaguesMessages } from '../colleagues/colleagues.messages';
import type { PortalAssessment } from '../portal.queries';
import { firstOpen, isAnswered, toConfirmIn, walkOf } from '../progress';
import type { MeasureProgress } from '../progress';
import { checkMessages } from './check.messages';

interface CheckPageProps {
  assessment: PortalAssessment;
  progress: readonly MeasureProgress[];
}

/** All answers on one page before they are signed; gaps are allowed and named. */
export function CheckPage({ assessment, progress }: CheckPageProps) {
  const colleaguesText = useMessages(colleaguesMessages);
  const isLead = assessment.invitation.measures === null;
  const text = useMessages(checkMessages);
  const previousText = useMessages(previousMessages);
  const gaps = walkOf(progress).filter(({ standing }) => !isAnswered(standing)).length;
  const toConfirm = toConfirmIn(walkOf(progress));
  const next = firstOpen(progress);
  const hidden = walkOf(progress).filter(({ standing }) => standing === 'hidden').length;
  return (
    <>
      <div className={prose['stack']}>
        <PageHeading title={text('title')} />
        <p>
          {gaps === 0
            ? text('complete')
            : isLead
              ? text('gaps', { count: gaps })
              : colleaguesText('gaps', { count: gaps })}{' '}
          {toConfirm === 0 ? null : `${previousText('toConfirm', { count: toConfirm })} `}
          {next ? <a href={hrefTo({ page: 'question', key: next.key })}>{text('firstGap')}</a> : null}
        </p>
        {hidden > 0 ? (
          <p className={prose['muted']}>
            {text('hidden', { count: hidden })} <a href={hrefTo({ page: 'code', back: '#/check' })}>{text('show')}</a>
          </p>
        ) : null}
      </div>
      <AnswerList progress={progress} canChange />
      {isLead ? (
        <div className={prose['actions']}>
          <ButtonLink href={hrefTo({ page: 'sign' })}>{text('sign')}</ButtonLink>
        </div>
      ) : (
        <p>{colleaguesText('done')}</p>
      )}
    </>
  );
}
