import { exportDictionary } from '@firebreak/domain';
import type { Report } from '@firebreak/domain';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { PageTitle } from '../../../components/page-title';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { INSTANT_FORMAT } from '../../../lib/instant-format';
import { reportsMessages } from '../reports.messages';
import { ReportFiles } from './report-files';
import styles from './report-frame.module.css';

interface ReportFrameProps {
  report: Report;
  /** The instant that it shows, once it is known. */
  instant: string | undefined;
  children: ReactNode;
}

/** What every report has: what it is called and as of when, what it answers, its files, and the way back. */
export function ReportFrame({ report, instant, children }: ReportFrameProps) {
  const text = useMessages(reportsMessages);
  const intl = useIntl();
  const { title } = exportDictionary(useLocale())[report];
  return (
    <div className={styles['report']}>
      <p className={styles['back']}>
        <TextLink to="/exports">{text('back')}</TextLink>
      </p>
      <PageTitle
        tab={title}
        title={
          instant === undefined ? title : text('asOf', { title, instant: intl.formatDate(instant, INSTANT_FORMAT) })
        }
        lead={text(report)}
      />
      <ReportFiles report={report} instant={instant} />
      {children}
    </div>
  );
}
