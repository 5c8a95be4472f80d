import { MATRIX_STEPS, nameOf } from '@firebreak/domain';
import type { RiskPosition } from '@firebreak/domain';
import { useLocale } from '../i18n/locale-provider';
import { useMessages } from '../i18n/use-messages';
import { bandOfCell } from './cell-band';
import styles from './position-matrix.module.css';
import { riskMessages } from './risk.messages';

interface PositionMatrixProps {
  inherent: RiskPosition;
  residual: RiskPosition;
  /** Where it stood before, when something else is supposed. */
  was?: RiskPosition;
  assessed: boolean;
}

/** One vendor on a small 5×5: filled where it stands now, a ring where it would stand before controls, an open dot where it stood. */
export function PositionMatrix({ inherent, residual, was, assessed }: PositionMatrixProps) {
  const locale = useLocale();
  const text = useMessages(riskMessages);
  const label = text('positionToday', {
    residual: nameOf('band', residual.band, locale),
    inherent: nameOf('band', inherent.band, locale),
  });
  return (
    <div className={styles['matrix']} role="img" aria-label={label} title={label}>
      {MATRIX_STEPS.toReversed().map((likelihood) =>
        MATRIX_STEPS.map((impact) => (
          <span key={`${likelihood}-${impact}`} className={styles['cell']} data-band={bandOfCell(likelihood, impact)}>
            {inherent.likelihood === likelihood && inherent.impact === impact ? (
              <span className={styles['ring']} />
            ) : null}
            {was?.likelihood === likelihood && was.impact === impact ? <span className={styles['was']} /> : null}
            {residual.likelihood === likelihood && residual.impact === impact ? (
              <span className={styles['dot']} data-hollow={!assessed || undefined} />
            ) : null}
          </span>
        )),
      )}
    </div>
  );
}
