import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { PageTitle } from '../../../components/page-title';
import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import { useSession } from '../../../session/use-session';
import { apiMessages } from './api.messages';
import styles from './api-page.module.css';
import { CallsSection } from './calls-section';
import { MakeTokenDialog } from './make-token-dialog';
import { TokenList } from './token-list';
import { TokenOnceDialog } from './token-once-dialog';

/** For people who write programs: their tokens, and scripts to begin with. */
export function ApiPage() {
  const text = useMessages(apiMessages);
  const isAdmin = useSession().user.role === 'admin';
  const [making, setMaking] = useState(false);
  const [token, setToken] = useState<string | null>(null);
  return (
    <>
      <PageTitle title={text('title')} tab={text('title')} lead={text('lead')}>
        <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setMaking(true)}>
          {text('make')}
        </Button>
      </PageTitle>
      <div className={styles['parts']}>
        <Section title={text('own')}>
          <TokenList all={false} />
        </Section>
        {isAdmin ? (
          <Section title={text('all')}>
            <TokenList all />
          </Section>
        ) : null}
        <CallsSection />
      </div>
      {making ? <MakeTokenDialog onMade={setToken} onClose={() => setMaking(false)} /> : null}
      {token === null ? null : <TokenOnceDialog value={token} onClose={() => setToken(null)} />}
    </>
  );
}
