import { templateChanges } from '@firebreak/domain';
import type { QuestionDefinition, RewordedQuestion } from '@firebreak/domain';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../../../components/loaded';
import { Section } from '../../../components/section';
import { SkeletonBlock } from '../../../components/skeletons';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { questionnairesMessages } from '../questionnaires.messages';
import { versionQuery } from '../questionnaires.queries';
import { DOT } from '../../../lib/dot';
import styles from './version-changes.module.css';

interface VersionChangesProps {
  questionnaireId: string;
  beforeId: string;
  afterId: string;
}

/** What is new, gone and worded differently between two versions. */
export function VersionChanges({ questionnaireId, beforeId, afterId }: VersionChangesProps) {
  const text = useMessages(questionnairesMessages);
  const before = useQuery(versionQuery(questionnaireId, beforeId));
  const after = useQuery(versionQuery(questionnaireId, afterId));
  return (
    <Loaded query={before} skeleton={<SkeletonBlock height={200} />}>
      {(old) => (
        <Loaded query={after} skeleton={<SkeletonBlock height={200} />}>
          {(current) => {
            const { described, added, removed, reworded, reordered } = templateChanges(old, current);
            const isNothing = !described && !reordered && added.length + removed.length + reworded.length === 0;
            return (
              <div className={styles['changes']}>
                {isNothing ? <p>{text('nothingChanged')}</p> : null}
                {described ? <p>{text('described')}</p> : null}
                {reordered ? <p>{text('reordered')}</p> : null}
                <Questions title={text('added')} questions={added} />
                <Questions title={text('removed')} questions={removed} />
                {reworded.length === 0 ? null : (
                  <Section title={text('reworded')}>
                    {reworded.map((change) => (
                      <Reworded key={change.after.key} change={change} />
                    ))}
                  </Section>
                )}
              </div>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

function Questions({ title, questions }: { title: string; questions: readonly QuestionDefinition[] }) {
  const locale = useLocale();
  if (questions.length === 0) return null;
  return (
    <Section title={title}>
      <ul className={styles['list']}>
        {questions.map(({ key, text: said }) => (
          <li key={key}>{said[locale]}</li>
        ))}
      </ul>
    </Section>
  );
}

function Reworded({ change: { before, after, parts } }: { change: RewordedQuestion }) {
  const text = useMessages(questionnairesMessages);
  const locale = useLocale();
  const further = parts.flatMap((part) =>
    part === 'measure' || part === 'appliesWhen' || part === 'weight' ? text(`part_${part}`) : [],
  );
  const lines = (question: QuestionDefinition) => [
    ...(parts.includes('text') ? [question.text[locale]] : []),
    ...(parts.includes('why') ? [question.why[locale]] : []),
    ...(parts.includes('options') ? question.options.map((option) => `${option.level}  ${option.text[locale]}`) : []),
  ];
  return (
    <article className={styles['reworded']}>
      <h3>{after.text[locale]}</h3>
      {lines(after).length === 0 ? null : (
        <dl className={styles['sides']}>
          {(
            [
              ['before', before],
              ['after', after],
            ] as const
          ).map(([side, question]) => (
            <div key={side}>
              <dt>{text(side)}</dt>
              {lines(question).map((line) => (
                <dd key={line}>{line}</dd>
              ))}
            </div>
          ))}
        </dl>
      )}
      {further.length === 0 ? null : <p className={styles['also']}>{text('also', { parts: further.join(DOT) })}</p>}
    </article>
  );
}
