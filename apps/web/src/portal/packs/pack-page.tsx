import { ANSWER_IMPORT_LIMITS } from '@firebreak/domain';
import type { Schemas } from '@firebreak/api-client';
import { useMessages } from '../../i18n/use-messages';
import { PageHeading } from '../components/page-heading';
import prose from '../components/prose.module.css';
import { hrefTo } from '../portal-route';
import type { PortalAssessment } from '../portal.queries';
import { BringAnswers, type AnswerSource } from './bring-answers';
import { PackOrigin } from './pack-origin';
import { packMessages } from './pack.messages';
import { previewPack, type PackPreview } from './pack.queries';
import { Locked, TakeAnswers } from './take-answers';

const PACK: AnswerSource<Schemas['AnswerPackDto'], PackPreview> = {
  name: 'pack',
  accept: '.json,application/json',
  mostBytes: ANSWER_IMPORT_LIMITS.bytes,
  read: async (file) => {
    const read: unknown = JSON.parse(await file.text());
    if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new Error('This is no object.');
    return read as Schemas['AnswerPackDto'];
  },
  preview: previewPack,
  Origin: PackOrigin,
};

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
          <BringAnswers source={PACK} questions={assessment.questions} onSaved={onSaved} />
        ) : (
          <Locked back="#/pack" />
        )}
      </section>
      <TakeAnswers isVerified={assessment.verified} back="#/pack" />
    </>
  );
}
