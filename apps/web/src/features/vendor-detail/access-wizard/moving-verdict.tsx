import { nameOf } from '@firebreak/domain';
import type { Locale } from '@firebreak/domain';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { BandSwatch } from '../../../components/band-badge';
import { useMatrixWords } from '../../../components/matrix-words';
import { PositionMatrix } from '../../../components/position-matrix';
import { RangeBar } from '../../../components/range-bar';
import { SeverityMark } from '../../../components/severity-mark';
import { SkeletonBlock } from '../../../components/skeletons';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { LessThanUsual } from '../components/less-than-usual';
import { factsQuery } from '../vendor-detail.queries';
import type { FactsNow, ScopeFacts, Vendor } from '../vendor-detail.queries';
import { modelHere, verdictHere } from '../judge-here';
import type { Verdict } from '../judge-here';
import styles from './moving-verdict.module.css';
import { wizardMessages } from './wizard.messages';

const FLAGS_SHOWN = 3;

interface MovingVerdictProps {
  vendor: Vendor;
  scopes: readonly ScopeFacts[];
  /** The way in is not said yet, so the verdict is not one. */
  isPartial: boolean;
}

/** The verdict if the vendor had these scopes, beside the one it has; it follows every entry at once. */
export function MovingVerdict({ vendor, scopes, isPartial }: MovingVerdictProps) {
  const text = useMessages(wizardMessages);
  const locale = useLocale();
  const { placeWords } = useMatrixWords();
  const { data: facts, isError } = useQuery(factsQuery(vendor.id));
  const verdict = useMemo(() => facts && verdictWith(facts, scopes, locale), [facts, scopes, locale]);
  if (verdict === undefined) {
    return (
      <aside className={styles['verdict']} aria-label={text('verdict')}>
        <p className={styles['label']}>{text('verdict')}</p>
        {isError ? <p role="alert">{text('verdictFailed')}</p> : <SkeletonBlock height={120} />}
      </aside>
    );
  }
  const { residual, inherent, assessed } = verdict;
  const nowBand = vendor.judgement.residual.band;
  const known = new Set(vendor.judgement.flags.map(({ key }) => key));
  const appearing = verdict.flags.filter(({ key }) => !known.has(key));
  return (
    <aside className={styles['verdict']} aria-label={text('verdict')}>
      <p className={styles['label']}>{text('verdict')}</p>
      <div className={styles['summary']}>
        <PositionMatrix inherent={inherent} residual={residual} assessed={assessed} />
        <div className={styles['words']}>
          <p className={styles['band']} aria-live="polite">
            <BandSwatch band={isPartial ? 'not_assessed' : residual.band} />
            {nameOf('band', residual.band, locale)}
          </p>
          <p className={styles['aside']}>
            {isPartial
              ? text('verdictPartial')
              : residual.band === nowBand
                ? text('verdictSame')
                : text('verdictWas', { band: nameOf('band', nowBand, locale).toLowerCase() })}
          </p>
          <p className={styles['aside']}>{placeWords(residual)}</p>
          {assessed ? null : <p className={styles['aside']}>{text('verdictWorst')}</p>}
        </div>
      </div>
      <RangeBar best={residual.best} worst={residual.worst} position={residual} assessed={assessed} />
      <LessThanUsual judgement={verdict} />
      {appearing.length === 0 ? null : (
        <div className={styles['flags']}>
          <p className={styles['label']}>{text('verdictNew')}</p>
          <ul>
            {appearing.slice(0, FLAGS_SHOWN).map((flag) => (
              <li key={flag.key}>
                <SeverityMark severity={flag.severity} />
                <span>{flag.reason}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </aside>
  );
}

function verdictWith(facts: FactsNow, scopes: readonly ScopeFacts[], locale: Locale): Verdict {
  const supposed = scopes.map((scope, index) => ({ ...scope, id: String(index) }));
  return verdictHere({ ...facts, scopes: supposed }, modelHere(facts), locale);
}
