import { nameOf } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { LoadProblem } from '../../../components/load-problem';
import { Section } from '../../../components/section';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { evidenceMessages } from '../evidence.messages';
import { contentAddress, evidenceQuery } from '../../../lib/evidence.queries';
import type { EvidenceFile } from '../../../lib/evidence.queries';
import { DOT } from '../../../lib/dot';
import styles from './evidence-list.module.css';
import { UnscannedDialog } from './unscanned-dialog';

/** The files that came for the whole questionnaire; nothing when there are none. */
export function EvidenceList({ assessmentId }: { assessmentId: string }) {
  const text = useMessages(evidenceMessages);
  const evidence = useQuery(evidenceQuery(assessmentId, useAsOf()));
  if (evidence.isError) return <LoadProblem error={evidence.error} onRetry={() => void evidence.refetch()} />;
  const files = evidence.data?.items.filter(({ questionId }) => questionId === null) ?? [];
  if (files.length === 0) return null;
  return (
    <Section title={text('title')}>
      <EvidenceFiles files={files} />
    </Section>
  );
}

/** Files with what they are, with a warning before a download that nobody has scanned. */
export function EvidenceFiles({ files }: { files: readonly EvidenceFile[] }) {
  const asOf = useAsOf();
  const [openedAt] = useState(() => new Date().toISOString());
  const [chosen, setChosen] = useState<EvidenceFile | null>(null);
  return (
    <>
      <ul className={styles['files']}>
        {files.map((file) => (
          <li key={file.id} className={styles['file']}>
            <FileWords file={file} day={(asOf ?? openedAt).slice(0, 10)} />
            <DownloadButton file={file} onWarn={() => setChosen(file)} />
          </li>
        ))}
      </ul>
      {chosen === null ? null : <UnscannedDialog file={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}

/** A file that a scanner has seen is downloaded at once, one that none has seen after a warning. */
function DownloadButton({ file, onWarn }: { file: EvidenceFile; onWarn: () => void }) {
  const text = useMessages(evidenceMessages);
  const look = { variant: 'default', size: 'xs' } as const;
  const words = (
    <>
      {text('download')}
      <span className="visually-hidden">{text('ofFile', { file: file.fileName })}</span>
    </>
  );
  if (file.scan === 'infected') return null;
  if (file.scan === 'not_scanned')
    return (
      <Button {...look} onClick={onWarn}>
        {words}
      </Button>
    );
  return (
    <Button {...look} component="a" href={contentAddress(file)} download={file.fileName}>
      {words}
    </Button>
  );
}

interface FileWordsProps {
  file: EvidenceFile;
  /** The day that is shown, which a certificate may have run out before. */
  day: string;
}

function FileWords({ file, day }: FileWordsProps) {
  const text = useMessages(evidenceMessages);
  const locale = useLocale();
  const intl = useIntl();
  const { fileName, kind, sizeBytes, expiresOn, sha256, scan, sentBy } = file;
  const isLarge = sizeBytes >= 1_000_000;
  const size = intl.formatNumber(sizeBytes / (isLarge ? 1_000_000 : 1_000), { maximumSignificantDigits: 2 });
  const date = expiresOn ? intl.formatDate(`${expiresOn}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' }) : null;
  const facts = [
    nameOf('documentKind', kind, locale),
    ...(date === null ? [] : [text(expiresOn && expiresOn < day ? 'expired' : 'until', { date })]),
    text(isLarge ? 'megabytes' : 'kilobytes', { size }),
    text(scan),
    text(`sentBy${sentBy.role}`, { name: sentBy.name ?? sentBy.email }),
  ];
  return (
    <div className={styles['words']}>
      <p>
        <bdi className={styles['name']}>{fileName}</bdi>
      </p>
      <p className={styles['facts']}>{facts.join(DOT)}</p>
      {file.questionId === null ? <p className={styles['facts']}>{text('whole')}</p> : null}
      <p className={styles['facts']}>
        SHA-256 <code>{sha256}</code>
      </p>
    </div>
  );
}
