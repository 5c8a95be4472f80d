import { nameOf, whyAdministratorApproves } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useAsOf } from '../../../lib/as-of';
import { peopleQuery } from '../../../lib/people.queries';
import { useMayWrite, useSession } from '../../../session/use-session';
import type { Vendor } from '../vendor-detail.queries';
import { DecideDialog } from './decide-dialog';
import { RequestLine } from './request-line';
import { DecisionWords } from './decision-words';
import styles from './decisions.module.css';
import { decisionsMessages } from './decisions.messages';
import { decisionsQuery } from './decisions.queries';

/** What was decided about the vendor, whether that still stands, and the way to decide. */
export function DecisionPanel({ vendor }: { vendor: Vendor }) {
  const text = useMessages(decisionsMessages);
  const decisions = useQuery(decisionsQuery(vendor.id, useAsOf()));
  const [isDeciding, setDeciding] = useState(false);
  const mayDecide = useMayWrite() && (vendor.status === 'prospect' || vendor.status === 'active');
  const isFirst = decisions.data?.items.length === 0;
  return (
    <div className={styles['panel']}>
      <Section
        id="decision"
        title={text('title')}
        aside={
          mayDecide ? (
            <Button
              variant={isFirst && vendor.status === 'prospect' ? 'filled' : 'default'}
              size="xs"
              onClick={() => setDeciding(true)}
            >
              {text(isFirst ? 'decide' : 'decideAgain')}
            </Button>
          ) : null
        }
      >
        <Loaded query={decisions} skeleton={<SkeletonRows rows={2} />}>
          {({ items: [newest, ...earlier], total }) =>
            newest === undefined ? (
              <p className={styles['none']}>{text('none')}</p>
            ) : (
              <>
                <DecisionWords vendor={vendor} decision={newest} mayChange={mayDecide} />
                {earlier.length === 0 ? null : (
                  <details className={styles['earlier']}>
                    <summary>
                      {text('earlier', { count: typeof total === 'number' ? total - 1 : earlier.length })}
                    </summary>
                    {earlier.map((decision) => (
                      <DecisionWords key={decision.id} vendor={vendor} decision={decision} mayChange={false} />
                    ))}
                  </details>
                )}
              </>
            )
          }
        </Loaded>
        <RequestLine vendorId={vendor.id} />
        {mayDecide ? <ApprovalRule vendor={vendor} /> : null}
      </Section>
      {isDeciding ? <DecideDialog vendor={vendor} onClose={() => setDeciding(false)} /> : null}
    </div>
  );
}

/** Who may approve, where that is not everybody: told before anybody tries. */
function ApprovalRule({ vendor: { judgement } }: { vendor: Vendor }) {
  const text = useMessages(decisionsMessages);
  const locale = useLocale();
  const intl = useIntl();
  const { user } = useSession();
  const why = whyAdministratorApproves(judgement);
  const people = useQuery({ ...peopleQuery, enabled: why !== null && user.role !== 'admin' });
  if (why === null || user.role === 'admin' || people.data === undefined) return null;
  const names = people.data.items
    .filter(({ role, status }) => role === 'admin' && status === 'active')
    .map(({ name }) => name);
  const band = nameOf('band', judgement.residual.band, locale);
  return (
    <p className={styles['rule']}>
      {text(why === 'not_assessed' ? 'onlyAdministratorUnassessed' : 'onlyAdministratorRisk', {
        band: locale === 'en' ? band.toLowerCase() : band,
        names: intl.formatList(names, { type: 'disjunction' }),
      })}
    </p>
  );
}
