import { nameOf } from '@firebreak/domain';
import { BandSwatch } from '../../../components/band-badge';
import { Section } from '../../../components/section';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { LeverList } from '../components/lever-list';
import { LineDifferences } from '../components/line-differences';
import type { Verdict } from '../judge-here';
import type { AccessScope, FactsNow } from '../vendor-detail.queries';
import { vendorPageMessages } from '../vendor-page.messages';
import { ChangeList } from './change-list';
import { FlagMoves } from './flag-moves';
import { MovableAccess } from './movable-access';
import { MovableAnswers } from './movable-answers';
import { MovableContract } from './movable-contract';
import { useWhatIf } from './use-what-if';
import { supposedNumber } from './what-if-changes';
import styles from './what-if-content.module.css';
import { MovedWords, WhatIfVerdict } from './what-if-verdict';
import { whatIfMessages } from './what-if.messages';

const VERDICT_ID = 'what-if-verdict';

interface WhatIfContentProps {
  facts: FactsNow;
  /** What the accesses are called. */
  scopes: readonly AccessScope[];
}

/** Left what can be moved, right what follows; on a phone the verdict stays in sight below. */
export function WhatIfContent({ facts, scopes }: WhatIfContentProps) {
  const text = useMessages(whatIfMessages);
  const whatIf = useWhatIf(facts);
  const { before, after, changes, levers, epoch, move, apply } = whatIf;
  const labelOf = (id: string) => {
    const number = supposedNumber(id);
    if (number !== null) return { name: text('accessNew', { number }), countries: [] };
    const { name, countries } = scopes.find((scope) => scope.id === id) ?? { name: '…', countries: [] };
    return { name, countries };
  };
  return (
    <div className={styles['page']}>
      <div className={styles['moves']}>
        <MovableAnswers facts={facts} whatIf={whatIf} />
        <MovableAccess whatIf={whatIf} labelOf={labelOf} />
        <MovableContract key={epoch} contract={whatIf.supposed.contract ?? facts.contract} onMove={move} />
      </div>
      <div id={VERDICT_ID} className={styles['verdict']}>
        <WhatIfVerdict before={before} after={after} />
        <ChangeList facts={facts} whatIf={whatIf} nameOfScope={(id) => labelOf(id).name} />
        <FlagMoves before={before} after={after} />
        <LeverList judgement={{ residual: after.residual, levers }} onApply={apply} />
        {before.residual.score === after.residual.score ? null : (
          <div className={styles['lines']}>
            <Section title={text('lines')}>
              <LineDifferences before={before} after={after} />
            </Section>
          </div>
        )}
      </div>
      <VerdictBar before={before} after={after} hasMoved={changes.length > 0} />
    </div>
  );
}

/** The supposed verdict in two lines, where there is no room for more beside what is moved. */
function VerdictBar({ before, after, hasMoved }: { before: Verdict; after: Verdict; hasMoved: boolean }) {
  const text = useMessages(whatIfMessages);
  const verdictText = useMessages(vendorPageMessages);
  const locale = useLocale();
  const { residual, assessed } = after;
  const band = nameOf('band', residual.band, locale);
  return (
    <div className={styles['bar']}>
      <p className={styles['barWords']}>
        <span className={styles['barBand']}>
          <BandSwatch band={assessed ? residual.band : 'not_assessed'} />
          {text('bandPoints', { band: assessed ? band : verdictText('atWorst', { band }), points: residual.score })}
        </span>
        <span className={styles['barMoved']}>
          {hasMoved ? <MovedWords before={before} after={after} /> : text('changes', { count: 0 })}
        </span>
      </p>
      <a href={`#${VERDICT_ID}`} className={styles['toVerdict']}>
        {text('toVerdict')}
      </a>
    </div>
  );
}
