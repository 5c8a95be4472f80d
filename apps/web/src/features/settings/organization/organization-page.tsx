import { nameOf, TIERS } from '@firebreak/domain';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../components/loaded';
import { PageTitle } from '../../../components/page-title';
import { answersMessages } from '../../../components/answers.messages';
import { LANGUAGE_OPTIONS } from '../../../components/setting-options';
import { SkeletonRows } from '../../../components/skeletons';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useSession } from '../../../session/use-session';
import styles from '../settings-form.module.css';
import { FollowUpSection } from './follow-up-section';
import { IntakeLinkSection } from './intake-link-section';
import { organizationQuery } from '../../../lib/organization.queries';
import type { OrganizationSettings } from '../../../lib/organization.queries';
import { OrganizationForm } from './organization-form';
import { organizationMessages } from './organization.messages';
import { RiskModelSection } from './risk-model-section';
import { SignInRulesSection } from './sign-in-rules-section';
import { SigningKeysSection } from './signing-keys-section';

/** What holds for the whole organisation: a form for administrators, plain facts for everybody else. */
export function OrganizationPage() {
  const text = useMessages(organizationMessages);
  const { user } = useSession();
  const organization = useQuery(organizationQuery);
  const mayChange = user.role === 'admin';
  return (
    <>
      <PageTitle title={text('title')} tab={text('title')} lead={text(mayChange ? 'lead' : 'leadReader')} />
      <Loaded query={organization} skeleton={<SkeletonRows rows={6} />}>
        {(settings) => (
          <div className={styles['parts']}>
            {mayChange ? <OrganizationForm settings={settings} /> : <OrganizationFacts settings={settings} />}
            <SignInRulesSection mayChange={mayChange} />
            {mayChange ? <IntakeLinkSection /> : null}
            <FollowUpSection settings={settings} mayChange={mayChange} />
            <RiskModelSection settings={settings} mayChange={mayChange} />
            <SigningKeysSection />
          </div>
        )}
      </Loaded>
    </>
  );
}

function OrganizationFacts({ settings }: { settings: OrganizationSettings }) {
  const text = useMessages(organizationMessages);
  const levelText = useMessages(answersMessages);
  const locale = useLocale();
  const { name, currency, reviewIntervalDays, showsStanding } = settings;
  const language = LANGUAGE_OPTIONS.find(({ value }) => value === settings.locale)?.label;
  return (
    <dl className={styles['facts']}>
      <dt>{text('name')}</dt>
      <dd>{name}</dd>
      <dt>{text('currency')}</dt>
      <dd>{currency}</dd>
      <dt>{text('language')}</dt>
      <dd>{language}</dd>
      <dt>{text('reviews')}</dt>
      <dd>
        {TIERS.map((tier) => (
          <div key={tier}>
            {nameOf('tier', tier, locale)}: {text('days', { days: reviewIntervalDays[`tier${tier}`] })}
          </div>
        ))}
      </dd>
      <dt>{text('weakLevel')}</dt>
      <dd>{levelText(`level${settings.weakLevel}`)}</dd>
      <dt>{text('showsStanding')}</dt>
      <dd>{text(showsStanding ? 'yes' : 'no')}</dd>
    </dl>
  );
}
