import { Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonRows } from '../../../components/skeletons';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import type { OrganizationSettings } from '../../../lib/organization.queries';
import { OtherModel } from './other-model';
import { riskModelMessages } from './risk-model.messages';
import { riskModelsQuery } from './risk-model.queries';
import { OwnModelChanges } from './own-model-changes';
import styles from './risk-model.module.css';

/** The model that judges, how far it has come, and the other ones with what they would change. */
export function RiskModelSection({ settings, mayChange }: { settings: OrganizationSettings; mayChange: boolean }) {
  const text = useMessages(riskModelMessages);
  const models = useQuery(riskModelsQuery);
  return (
    <Section title={text('title')}>
      <Loaded query={models} skeleton={<SkeletonRows rows={2} />}>
        {({ inForce, models: versions, vendors, waiting }) => (
          <div className={styles['models']}>
            <p>{text('inForce', { version: inForce })}</p>
            <OwnModelChanges model={versions.find(({ version }) => version === inForce)} />
            <p>
              <TextLink to="/settings/organization/constants">{text('constants')}</TextLink>
            </p>
            {waiting > 0 ? (
              <div role="status">
                <p>{text('judging', { done: vendors - waiting, vendors })}</p>
                <Progress value={((vendors - waiting) * 100) / vendors} aria-label={text('taken')} />
              </div>
            ) : null}
            {versions
              .filter(({ version }) => version !== inForce)
              .toReversed()
              .map((model) => (
                <OtherModel
                  key={model.version}
                  model={model}
                  isNewer={versions.indexOf(model) > versions.findIndex(({ version }) => version === inForce)}
                  settings={settings}
                  mayChange={mayChange}
                />
              ))}
          </div>
        )}
      </Loaded>
    </Section>
  );
}
