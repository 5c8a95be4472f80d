import { useMessages } from '../../i18n/use-messages';
import { PageHeading } from '../components/page-heading';
import prose from '../components/prose.module.css';
import { hrefTo } from '../portal-route';
import type { PortalAssessment } from '../portal.queries';
import { BringAnswers } from './bring-answers';
import { packMessages } from './pack.messages';
import { Locked, TakeAnswers } from './take-answers';

interface PackPageProps {
  assessment: PortalAssessment;
  /** Shows what was saved. */
  onSaved: () => Promise<void>;
}

/** Answers that are brought from another request, or taken along to the next. */
export function PackPage({ assessment, onSaved }: PackPageProps) {
  const text = useMessages(packMessages);
  return (
    <>
      <div className={prose['stack']}>
        <p className={prose['small']}>
          <a href={hrefTo({ page: 'overview' })}>← {text('back')}</a>
        </p>
        <PageHeading title={text('title')} />
        <p>{text('lead')}</p>
      </div>
      <section className={prose['stack']}>
        <h2>{text('bringTitle')}</h2>
        <p>{text('bringText')}</p>
        {assessment.verified ? (
          <BringAnswers questions={assessment.questions} onSaved={onSaved} />
        ) : (
          <Locked back="#/pack" />
        )}
      </section>
      <TakeAnswers isVerified={assessment.verified} back="#/pack" />
    </>
  );
}
