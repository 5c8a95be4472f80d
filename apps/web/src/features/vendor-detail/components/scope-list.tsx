import { Button } from '@mantine/core';
import { EmptyState } from '../../../components/empty-state';
import { Section } from '../../../components/section';
import { useMessages } from '../../../i18n/use-messages';
import { scopesMessages } from '../scopes.messages';
import { useEntryRemoval } from '../use-entry-removal';
import { addScope, contentOf, removeScope } from '../vendor-changes';
import type { AccessScope } from '../vendor-detail.queries';
import { ScopeWords } from './scope-words';
import styles from './scope-list.module.css';

interface ScopeListProps {
  scopes: readonly AccessScope[];
  mayChange: boolean;
  onAdd: () => void;
  onEdit: (scope: AccessScope) => void;
}

/** What a vendor can touch; a removed access can be put back for some seconds. */
export function ScopeList({ scopes, mayChange, onAdd, onEdit }: ScopeListProps) {
  const text = useMessages(scopesMessages);
  const removing = useEntryRemoval<AccessScope>({
    remove: removeScope,
    putBack: (scope) => addScope(scope.vendorId, contentOf(scope)),
    removedText: ({ name }) => text('removed', { name }),
    putBackText: ({ name }) => text('putBack', { name }),
  });
  const leaving = removing.isPending ? removing.variables.id : undefined;
  return (
    <Section
      title={text('title')}
      aside={
        mayChange && scopes.length > 0 ? (
          <Button variant="default" size="xs" onClick={onAdd}>
            {text('add')}
          </Button>
        ) : undefined
      }
    >
      {scopes.length === 0 ? (
        <EmptyState
          title={text('emptyTitle')}
          action={mayChange ? <Button onClick={onAdd}>{text('add')}</Button> : null}
        >
          {text('emptyText')}
        </EmptyState>
      ) : (
        <ul>
          {scopes
            .filter(({ id }) => id !== leaving)
            .map((scope) => (
              <li key={scope.id} className={styles['scope']}>
                <ScopeWords scope={scope} />
                {mayChange ? (
                  <div className={styles['actions']}>
                    <button
                      type="button"
                      aria-label={text('editNamed', { name: scope.name })}
                      onClick={() => onEdit(scope)}
                    >
                      {text('edit')}
                    </button>
                    <button
                      type="button"
                      aria-label={text('removeNamed', { name: scope.name })}
                      onClick={() => removing.mutate(scope)}
                    >
                      {text('remove')}
                    </button>
                  </div>
                ) : null}
              </li>
            ))}
        </ul>
      )}
    </Section>
  );
}
