import { ANSWER_SHEET_LIMITS } from '@firebreak/domain';
import { useLocale } from '../../i18n/locale-provider';
import { useMessages } from '../../i18n/use-messages';
import { ButtonLink } from '../components/button';
import { PageHeading } from '../components/page-heading';
import prose from '../components/prose.module.css';
import { hrefTo } from '../portal-route';
import type { PortalAssessment } from '../portal.queries';
import { BringAnswers, type AnswerSource } from './bring-answers';
import { packMessages } from './pack.messages';
import { previewSheet, SHEET_ADDRESS, type SheetPreview } from './pack.queries';
import { SheetFaults } from './sheet-faults';
import { Locked } from './take-answers';

const SHEET: AnswerSource<File, SheetPreview> = {
  name: 'sheet',
  accept: '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  mostBytes: ANSWER_SHEET_LIMITS.bytes,
  read: (file) => Promise.resolve(file),
  preview: previewSheet,
  Origin: SheetFaults,
};

interface SheetPageProps {
  assessment: PortalAssessment;
  /** Shows what was saved. */
  onSaved: () => Promise<void>;
}

/** The questionnaire as a spreadsheet: out, and back. */
export function SheetPage({ assessment, onSaved }: SheetPageProps) {
  const text = useMessages(packMessages);
  const locale = useLocale();
  return (
    <>
      <div className={prose['stack']}>
        <p className={prose['small']}>
          <a href={hrefTo({ page: 'overview' })}>← {text('back')}</a>
        </p>
        <PageHeading title={text('sheetTitle')} />
        <p>{text('sheetLead')}</p>
      </div>
      <section className={prose['stack']}>
        <h2>{text('sheetTakeTitle')}</h2>
        <p>{text(assessment.verified ? 'sheetTakeText' : 'sheetTakeBlank')}</p>
        <div>
          <ButtonLink look="quiet" href={`${SHEET_ADDRESS}?locale=${locale}`}>
            {text('sheetTake')}
          </ButtonLink>
        </div>
      </section>
      <section className={prose['stack']}>
        <h2>{text('sheetBringTitle')}</h2>
        <p>{text('sheetBringText')}</p>
        {assessment.verified ? (
          <BringAnswers source={SHEET} questions={assessment.questions} onSaved={onSaved} />
        ) : (
          <Locked back="#/sheet" />
        )}
      </section>
    </>
  );
}
