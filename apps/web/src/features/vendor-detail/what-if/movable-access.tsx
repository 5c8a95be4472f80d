import { Button } from '@mantine/core';
import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import { EMPTY_SCOPE } from '../access-wizard/scope-draft';
import type { ScopeContent } from '../vendor-changes';
import { MovableScope } from './movable-scope';
import styles from './movable-access.module.css';
import type { WhatIf } from './use-what-if';
import { supposedNumber, withNewScope, withScope } from './what-if-changes';
import { whatIfMessages } from './what-if.messages';

interface MovableAccessProps {
  whatIf: WhatIf;
  /** What an access is called, and where it is from: neither counts. */
  labelOf: (id: string) => Pick<ScopeContent, 'name' | 'countries'>;
}

/** Every access with its parts to move, and one more to suppose. */
export function MovableAccess({ whatIf: { supposed, epoch, move }, labelOf }: MovableAccessProps) {
  const text = useMessages(whatIfMessages);
  const { name: _name, countries: _countries, ...empty } = EMPTY_SCOPE;
  return (
    <Section
      title={text('access')}
      aside={
        <Button variant="default" size="xs" onClick={() => move((current) => withNewScope(current, empty))}>
          {text('accessAdd')}
        </Button>
      }
    >
      {supposed.scopes.length === 0 ? <p className={styles['none']}>{text('accessNone')}</p> : null}
      <ul>
        {supposed.scopes.map((scope) => (
          <li key={scope.id} className={styles['scope']}>
            <MovableScope
              scope={{
                ...scope,
                dataCategories: [...scope.dataCategories],
                accessTypes: [...scope.accessTypes],
                ...labelOf(scope.id),
              }}
              startsOpen={supposedNumber(scope.id) !== null}
              epoch={epoch}
              onMove={(entry) => move((current) => withScope(current, scope.id, entry))}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
