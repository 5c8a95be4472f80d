import { nameOf } from '@firebreak/domain';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { BandSwatch } from '../../../components/band-badge';
import { useMatrixWords } from '../../../components/matrix-words';
import { PositionMatrix } from '../../../components/position-matrix';
import { RangeBar } from '../../../components/range-bar';
import { SeverityMark } from '../../../components/severity-mark';
import { SkeletonBlock } from '../../../components/skeletons';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { whatIfQuery } from '../vendor-detail.queries';
import type { ScopeFacts, Vendor } from '../vendor-detail.queries';
import styles from './moving-verdict.module.css';
import { wizardMessages } from './wizard.messages';

const PAUSE_MILLISECONDS = 200;
const FLAGS_SHOWN = 3;

interface MovingVerdictProps {
  vendor: Vendor;
  scopes: readonly ScopeFacts[];
  /** The way in is not said yet, so the verdict is not one. */
  isPartial: boolean;
}

/** The verdict if the vendor had these scopes, beside the one it has; it follows the entries after a short pause. */
export function MovingVerdict({ vendor, scopes, isPartial }: MovingVerdictProps) {
  const text = useMessages(wizardMessages);
  const locale = useLocale();
  const { placeWords } = useMatrixWords();
  const [settled] = useDebouncedValue(scopes, PAUSE_MILLISECONDS);
  const { data, isError } = useQuery(whatIfQuery(vendor.id, settled));
  if (data === undefined) {
    return (
      <aside className={styles['verdict']} aria-label={text('verdict')}>
        <p className={styles['label']}>{text('verdict')}</p>
        {isError ? <p role="alert">{text('verdictFailed')}</p> : <SkeletonBlock height={120} />}
      </aside>
    );
  }
  const { residual, inherent, assessed } = data;
  const nowBand = vendor.judgement.residual.band;
  const known = new Set(vendor.judgement.flags.map(({ key }) => key));
  const appearing = data.flags.filter(({ key }) => !known.has(key));
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
