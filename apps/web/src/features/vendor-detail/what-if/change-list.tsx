import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import type { FactsNow } from '../vendor-detail.queries';
import styles from './change-list.module.css';
import { useChangeWords } from './change-words';
import type { WhatIf } from './use-what-if';
import { keyOfChange } from './what-if-changes';
import { whatIfMessages } from './what-if.messages';

interface ChangeListProps {
  facts: FactsNow;
  whatIf: WhatIf;
  nameOfScope: (id: string) => string;
}

/** What was moved, from where to where, each to be taken back by itself or all together. */
export function ChangeList({ facts, whatIf, nameOfScope }: ChangeListProps) {
  const text = useMessages(whatIfMessages);
  const { supposed, changes, takeBack, reset } = whatIf;
  const wordsOf = useChangeWords(facts, supposed, nameOfScope);
  return (
    <Section
      title={text('changes', { count: changes.length })}
      aside={
        changes.length === 0 ? null : (
          <Button variant="default" size="xs" onClick={reset}>
            {text('reset')}
          </Button>
        )
      }
    >
      {changes.length === 0 ? <p className={styles['none']}>{text('changesNone')}</p> : null}
      <ul>
        {changes.map((change) => {
          const { what, how } = wordsOf(change);
          return (
            <li key={keyOfChange(change)} className={styles['change']}>
              <p className={styles['words']}>
                <span className={styles['what']}>{what}</span> <span className={styles['how']}>{how}</span>
              </p>
              <button
                type="button"
                className={styles['back']}
                aria-label={text('takeBack', { what })}
                onClick={() => takeBack(change)}
              >
                <IconX size={14} aria-hidden="true" />
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
