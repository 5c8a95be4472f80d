import { adjustableConstants, modelOf } from '@firebreak/domain';
import { useConstantNames } from '../../../components/constant-names';
import { DateText } from '../../../components/date-text';
import { useMessages } from '../../../i18n/use-messages';
import { riskModelMessages } from './risk-model.messages';
import type { RiskModels } from './risk-model.queries';
import { DOT } from '../../../lib/dot';
import styles from './risk-model.module.css';

/** Why an organisation made a model of its own and what it sets differently; nothing for a published one. */
export function OwnModelChanges({ model }: { model: RiskModels['models'][number] | undefined }) {
  const text = useMessages(riskModelMessages);
  const { nameOfKey } = useConstantNames();
  if (model === undefined || model.own === null) return null;
  const { adjustments, reason, createdAt } = model.own;
  const published = new Map(adjustableConstants(modelOf(model.baseVersion)).map(({ key, value }) => [key, value]));
  const changes = Object.entries(adjustments);
  return (
    <>
      <p className={styles['reason']}>
        <DateText at={createdAt} />
        {DOT}
        {reason}
      </p>
      <details>
        <summary>{text('ownChanges', { count: changes.length, base: model.baseVersion })}</summary>
        <ul className={styles['changes']}>
          {changes.map(([key, value]) => (
            <li key={key}>
              {nameOfKey(key) ?? key}: {published.get(key)} → <strong>{value}</strong>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
