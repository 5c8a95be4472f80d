import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { DateText } from '../../../components/date-text';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { useMessages } from '../../../i18n/use-messages';
import styles from '../settings-form.module.css';
import { signingKeysQuery } from '../settings.queries';
import { signingKeysMessages } from './signing-keys.messages';

/** The public keys of this installation with their fingerprints, newest first. */
export function SigningKeysSection() {
  const text = useMessages(signingKeysMessages);
  const keys = useQuery(signingKeysQuery);
  return (
    <Section title={text('title')}>
      <div className={styles['keys']}>
        <p>{text('text')}</p>
        <Loaded query={keys} skeleton={<SkeletonRows rows={2} />}>
          {({ items }) =>
            items.map(({ kind, verifierKey, name, fingerprint, firstUsedAt, current }) => (
              <dl key={verifierKey} className={styles['facts']}>
                <dt>{text('signs')}</dt>
                <dd>{text(kind)}</dd>
                <dt>{text('name')}</dt>
                <dd>
                  {name}
                  {current ? ` (${text('current')})` : ''}
                </dd>
                <dt>{text('fingerprint')}</dt>
                <dd className={styles['long']}>
                  <code>{fingerprint}</code>
                </dd>
                <dt>{text('since')}</dt>
                <dd>
                  <DateText at={firstUsedAt} />
                </dd>
              </dl>
            ))
          }
        </Loaded>
        <div>
          <Button variant="default" size="xs" component="a" href="/verify-receipt.mjs" download="verify-receipt.mjs">
            {text('program')}
          </Button>
        </div>
      </div>
    </Section>
  );
}
