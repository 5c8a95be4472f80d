import { REPORTS } from '@firebreak/domain';
import type { Report } from '@firebreak/domain';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyState } from '../../components/empty-state';
import { TextLink } from '../../components/text-link';
import { useMessages } from '../../i18n/use-messages';
import { ControlCoverageReport } from './components/control-coverage-report';
import { CriticalSuppliersReport } from './components/critical-suppliers-report';
import { PersonalDataReport } from './components/personal-data-report';
import { RisksReport } from './components/risks-report';
import { reportsMessages } from './reports.messages';

const PAGES: Readonly<Record<Report, () => ReactNode>> = {
  'critical-suppliers': CriticalSuppliersReport,
  'personal-data': PersonalDataReport,
  'control-coverage': ControlCoverageReport,
  'overdue-and-accepted': RisksReport,
};

/** One report, by the name in the address. */
export function ReportPage() {
  const text = useMessages(reportsMessages);
  const { report } = useParams({ from: '/framed/exports/reports/$report' });
  const known = REPORTS.find((name) => name === report);
  if (known === undefined)
    return <EmptyState title={text('unknown')} action={<TextLink to="/exports">{text('back')}</TextLink>} />;
  const Shown = PAGES[known];
  return <Shown />;
}
