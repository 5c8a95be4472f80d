import { NativeSelect } from '@mantine/core';
import { useIntl } from 'react-intl';
import { AddressButton } from '../../../components/address-button';
import { MailState } from '../../../components/mail-state';
import { TextLink } from '../../../components/text-link';
import { useMessages } from '../../../i18n/use-messages';
import type { SendableQuestionnaire } from '../../../lib/questionnaires.queries';
import type { SendingEdit } from '../../../lib/sending-list';
import type { PlannedSending } from '../sending-plan';
import { sendingMessages } from '../sending.messages';
import { DOT } from '../../../lib/dot';
import styles from './sending-board.module.css';

interface BlockedRowProps {
  row: PlannedSending;
  questionnaires: readonly SendableQuestionnaire[];
  onEdit: (vendorId: string, edit: SendingEdit) => void;
}

/** One vendor that is sent nothing, why, and what can be done about it. */
export function BlockedRow({ row, questionnaires, onEdit }: BlockedRowProps) {
  const text = useMessages(sendingMessages);
  const intl = useIntl();
  const { vendor, questionnaire, obstacle, open } = row;
  const { vendorId, name } = vendor;
  const hasFailed = open?.mail?.state === 'failed';
  return (
    <li className={styles['row']} aria-label={name}>
      <div className={styles['vendor']}>
        <TextLink to="/vendors/$vendorId" params={{ vendorId }} className={styles['name']}>
          {name}
        </TextLink>
      </div>
      <div className={styles['why']}>
        {open === null || questionnaire === null || obstacle !== 'open' ? (
          <p>{obstacle === null ? null : text(obstacle as 'archived')}</p>
        ) : (
          <>
            <p>
              <TextLink to="/assessments/$assessmentId" params={{ assessmentId: open.id }}>
                {text('openAlready', {
                  title: questionnaire.title,
                  day: intl.formatDate(open.dueOn, { dateStyle: 'medium', timeZone: 'UTC' }),
                })}
              </TextLink>
            </p>
            {open.mail === null ? null : (
              <p className={styles['hint']}>
                {open.respondentEmail}
                {DOT}
                <MailState mail={open.mail} />
              </p>
            )}
          </>
        )}
      </div>
      {obstacle === 'open' ? (
        <NativeSelect
          label={text('another')}
          data={questionnaires.map(({ id, title }) => ({ value: id, label: title }))}
          value={questionnaire?.id ?? ''}
          onChange={({ currentTarget: { value } }) => onEdit(vendorId, { questionnaireId: value })}
        />
      ) : null}
      {obstacle === 'leftOut' ? (
        <button
          type="button"
          className={styles['leave']}
          aria-label={text('takeInOf', { vendor: name })}
          onClick={() => onEdit(vendorId, { leftOut: false })}
        >
          {text('takeIn')}
        </button>
      ) : null}
      {open !== null && hasFailed ? (
        <div className={styles['leave']}>
          <AddressButton
            assessment={{
              id: open.id,
              vendorName: name,
              respondentEmail: open.respondentEmail,
              respondentName: null,
              hasFailed,
            }}
          />
        </div>
      ) : null}
    </li>
  );
}
