import type { Schemas } from '@firebreak/api-client';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import { personalDataMessages } from './personal-data.messages';
import styles from './personal-data-page.module.css';

/** The ways to where something stands: to a questionnaire, to a vendor, or to the page of its kind. */
export function PlaceLinks({ place, links }: { place: string; links: readonly Schemas['PlaceLinkView'][] }) {
  const text = useMessages(personalDataMessages);
  if (place === 'users') return <TextLink to="/settings/people">{text('linkPeople')}</TextLink>;
  if (place === 'events') return <TextLink to="/trail">{text('linkTrail')}</TextLink>;
  return (
    <span className={styles['links']}>
      {links.map(({ vendorId, assessmentId }, index) => {
        const number = index + 1;
        if (assessmentId !== null)
          return (
            <TextLink key={assessmentId} to="/assessments/$assessmentId" params={{ assessmentId }}>
              {text('linkAssessment', { number })}
            </TextLink>
          );
        return vendorId === null ? null : (
          <TextLink key={vendorId} to="/vendors/$vendorId" params={{ vendorId }}>
            {text('linkVendor', { number })}
          </TextLink>
        );
      })}
    </span>
  );
}
