import { nameOf } from '@firebreak/domain';
import { Button, Menu } from '@mantine/core';
import { IconArchive, IconClipboardText, IconDoorExit, IconDots, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { DayText } from '../../../components/date-text';
import { OnePager } from '../../../components/one-pager';
import { PageTitle } from '../../../components/page-title';
import { TextLink } from '../../../components/text-link';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { useMayWrite } from '../../../session/use-session';
import { DecisionFact } from '../decisions/decision-fact';
import { RetentionNotice } from '../retention/retention-notice';
import { TierFact } from '../tier/tier-fact';
import { farewellMessages } from '../farewell/farewell.messages';
import type { Vendor } from '../vendor-detail.queries';
import { vendorPageMessages } from '../vendor-page.messages';
import { DOT } from '../../../lib/dot';
import { enumeration } from '../../../i18n/joining';
import styles from './vendor-header.module.css';

/** What a header's buttons do. */
export interface VendorActions {
  onSend: () => void;
  onFillIn: () => void;
  onDescribe: () => void;
  onEdit: () => void;
  onPart: () => void;
  onArchive: () => void;
  onRestore: () => void;
}

/** The vendor's name, what it is, who looks after it, and the one thing to do next. */
export function VendorHeader({ vendor, actions }: { vendor: Vendor; actions: VendorActions }) {
  const text = useMessages(vendorPageMessages);
  const farewellText = useMessages(farewellMessages);
  const locale = useLocale();
  const mayWrite = useMayWrite();
  const { owner, nextReviewOn } = vendor;
  return (
    <>
      <p className={styles['back']}>
        <TextLink to="/vendors">← {text('back')}</TextLink>
      </p>
      <div className={styles['title']}>
        <PageTitle
          large
          tab={vendor.name}
          title={vendor.name}
          lead={[nameOf('archetype', vendor.archetype, locale), vendor.service].filter(Boolean).join(DOT)}
        >
          <PrimaryAction vendor={vendor} actions={actions} mayWrite={mayWrite} />
          <OnePager vendorId={vendor.id} />
          {mayWrite && vendor.status !== 'archived' ? (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" aria-label={text('more')} className={styles['more']}>
                  <IconDots size={18} aria-hidden="true" />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconClipboardText size={16} aria-hidden="true" />} onClick={actions.onFillIn}>
                  {text('fillIn')}
                </Menu.Item>
                <Menu.Item leftSection={<IconPencil size={16} aria-hidden="true" />} onClick={actions.onEdit}>
                  {text('edit')}
                </Menu.Item>
                {vendor.status === 'offboarding' ? null : (
                  <Menu.Item leftSection={<IconDoorExit size={16} aria-hidden="true" />} onClick={actions.onPart}>
                    {farewellText('start')}
                  </Menu.Item>
                )}
                <Menu.Item leftSection={<IconArchive size={16} aria-hidden="true" />} onClick={actions.onArchive}>
                  {text('archive')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          ) : null}
        </PageTitle>
      </div>
      {vendor.status === 'archived' ? <RetentionNotice vendorId={vendor.id} /> : null}
      <dl className={styles['facts']}>
        <div>
          <dt className="visually-hidden">{text('tier')}</dt>
          <dd>
            <TierFact vendor={vendor} />
          </dd>
        </div>
        {vendor.aliases.length === 0 ? null : (
          <div>
            <dt>{text('aliases')}</dt>
            <dd>{enumeration(locale, vendor.aliases)}</dd>
          </div>
        )}
        {vendor.domains.length === 0 ? null : (
          <div>
            <dt>{text('domains')}</dt>
            <dd>{enumeration(locale, vendor.domains)}</dd>
          </div>
        )}
        <div>
          <dt>{text('owner')}</dt>
          <dd title={owner?.email}>{owner?.name ?? text('nobody')}</dd>
        </div>
        <div>
          <dt>{text('status')}</dt>
          <dd>{nameOf('vendorStatus', vendor.status, locale)}</dd>
        </div>
        <DecisionFact vendorId={vendor.id} />
        <div>
          <dt>{text('nextReview')}</dt>
          <dd>{nextReviewOn === null ? text('notPlanned') : <DayText on={nextReviewOn} />}</dd>
        </div>
        {vendor.tags.length === 0 ? null : (
          <div>
            <dt>{text('tags')}</dt>
            <dd className={styles['tags']}>
              {vendor.tags.map((tag) => (
                <TextLink key={tag} to="/vendors" search={{ tag }}>
                  {tag}
                </TextLink>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

function PrimaryAction({ vendor, actions, mayWrite }: { vendor: Vendor; actions: VendorActions; mayWrite: boolean }) {
  const text = useMessages(vendorPageMessages);
  const { assessment } = vendor;
  if (vendor.status === 'archived')
    return mayWrite ? <Button onClick={actions.onRestore}>{text('restore')}</Button> : null;
  const open = assessment !== null && assessment.status !== 'accepted' && assessment.status !== 'revoked';
  if (open && assessment.filledInBy === 'buyer' && assessment.status !== 'submitted' && mayWrite) {
    return (
      <Button
        renderRoot={(props) => (
          <Link {...props} to="/assessments/$assessmentId/fill-in" params={{ assessmentId: assessment.id }} />
        )}
      >
        {text('goOn')}
      </Button>
    );
  }
  if (open) {
    return (
      <Button
        renderRoot={(props) => (
          <Link {...props} to="/assessments/$assessmentId" params={{ assessmentId: assessment.id }} />
        )}
      >
        {text(assessment.status === 'submitted' ? 'review' : 'follow')}
      </Button>
    );
  }
  if (!mayWrite || vendor.status === 'offboarding') return null;
  if (vendor.scopeSummary.count > 0) return <Button onClick={actions.onSend}>{text('send')}</Button>;
  return (
    <>
      <Button onClick={actions.onDescribe}>{text('describe')}</Button>
      <Button variant="default" onClick={actions.onSend}>
        {text('send')}
      </Button>
    </>
  );
}
