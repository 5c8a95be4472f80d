import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../components/loaded';
import { PageTitle } from '../../components/page-title';
import { Section } from '../../components/section';
import { SkeletonRows } from '../../components/skeletons';
import { TextLink } from '../../components/text-link';
import linkStyles from '../../components/text-link.module.css';
import { useMessages } from '../../i18n/use-messages';
import { latestCheckpointQuery } from './checkpoints.queries';
import { CheckpointList } from './components/checkpoint-list';
import { ProofTable } from './components/proof-table';
import styles from './proof-page.module.css';
import { proofMessages } from './proof.messages';

const PROGRAMS = ['verify-export.mjs', 'verify-export.py'] as const;

/** What the trail can prove and what it cannot, what is kept for it, and how to check it without believing anybody. */
export function ProofPage() {
  const text = useMessages(proofMessages);
  const latest = useQuery(latestCheckpointQuery);
  return (
    <>
      <PageTitle title={text('title')} tab={text('tab')} lead={text('lead')} />
      <div className={styles['page']}>
        <Section title={text('tableTitle')}>
          <Loaded query={latest} skeleton={<SkeletonRows rows={10} />}>
            {({ intervalMinutes }) => <ProofTable minutes={intervalMinutes} />}
          </Loaded>
        </Section>
        <Section title={text('checkTitle')}>
          <Steps fingerprint={latest.data?.fingerprint ?? 'FINGERPRINT'} />
        </Section>
        <CheckpointList />
        <div className={styles['links']}>
          <TextLink to="/trail">{text('back')}</TextLink>
          <TextLink to="/exports">{text('toPackages')}</TextLink>
        </div>
      </div>
    </>
  );
}

function Steps({ fingerprint }: { fingerprint: string }) {
  const text = useMessages(proofMessages);
  return (
    <div className={styles['steps']}>
      <p>{text('checkPage')}</p>
      <p>{text('checkCommand')}</p>
      <pre className={styles['command']} lang="en">
        {`npm run verify-trail -- --checkpoint OLD.note \\\n  --key ${fingerprint}`}
      </pre>
      <p>{text('checkOffline')}</p>
      <div className={styles['links']}>
        {PROGRAMS.map((program) => (
          <a key={program} className={linkStyles['link']} href={`/${program}`} download={program}>
            {program}
          </a>
        ))}
      </div>
      <pre className={styles['command']} lang="en">
        {`node verify-export.mjs PACKAGE.zip --key KEY --checkpoint OLD.note \\\n  --checkpoint-key ${fingerprint}`}
      </pre>
      <p>{text('fingerprint')}</p>
    </div>
  );
}
