import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMessages } from '../../../i18n/use-messages';
import { useMayWrite } from '../../../session/use-session';
import { showsSame } from '../vendor-filters';
import type { VendorSearch } from '../vendor-filters';
import { BUILT_IN_VIEWS } from './built-in-views';
import { useViewActions } from './use-view-actions';
import { ViewDialog } from './view-dialog';
import { DOT } from '../../../lib/dot';
import styles from './view-bar.module.css';
import { viewsMessages } from './views.messages';
import { viewsQuery } from './views.queries';
import type { KeptView } from './views.queries';

interface ShownView {
  readonly key: string;
  readonly name: string;
  readonly search: VendorSearch;
  readonly kept: KeptView | null;
}

/** The views as a row of links: the one that the address shows stands out, and what differs from it can be kept or taken back. */
export function ViewBar({ search }: { search: VendorSearch }) {
  const text = useMessages(viewsMessages);
  const mayWrite = useMayWrite();
  const kept = useQuery(viewsQuery);
  const actions = useViewActions();
  const [asking, setAsking] = useState<'keep' | 'rename' | null>(null);
  const views: readonly ShownView[] = [
    ...BUILT_IN_VIEWS.map(({ key, label, search: shown }) => ({ key, name: text(label), search: shown, kept: null })),
    ...(kept.data ?? []).map((view) => ({ key: view.id, name: view.name, search: view.search, kept: view })),
  ];
  const same = views.find((view) => showsSame(view.search, search) && (search.view ?? view.key) === view.key);
  const current = same ?? views.find(({ key }) => key === search.view);
  const isChanged = same === undefined;
  const own = mayWrite && current?.kept?.own === true ? current.kept : null;
  return (
    <nav className={styles['bar']} aria-label={text('region')}>
      <ul className={styles['views']}>
        {views.map((view) => (
          <li key={view.key}>
            <Link
              to="/vendors"
              search={{ ...view.search, ...(view.key === 'all' ? {} : { view: view.key }) }}
              activeOptions={{ exact: true, includeSearch: true }}
              className={styles['view']}
              data-current={view === current || undefined}
              aria-current={view === current ? 'page' : undefined}
            >
              {view.name}
              {view.kept?.shared === true ? (
                <span className={styles['aside']}>
                  {DOT}
                  {text('shared')}
                </span>
              ) : null}
              {view === current && isChanged ? (
                <span className={styles['aside']}>
                  {DOT}
                  {text('changed')}
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles['actions']}>
        {isChanged && own !== null ? (
          <Button size="xs" variant="default" onClick={() => actions.change(own, { search })}>
            {text('save')}
          </Button>
        ) : null}
        {isChanged && mayWrite ? (
          <Button size="xs" variant="default" onClick={() => setAsking('keep')}>
            {text('saveAs')}
          </Button>
        ) : null}
        {isChanged && current !== undefined ? (
          <Link to="/vendors" search={{ ...current.search, view: current.key }} className={styles['reset']}>
            {text('reset')}
          </Link>
        ) : null}
        {own === null ? null : (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="default" size={30} aria-label={text('more', { name: own.name })}>
                <IconDots size={16} aria-hidden="true" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setAsking('rename')}>{text('rename')}</Menu.Item>
              <Menu.Item onClick={() => actions.change(own, { shared: !own.shared })}>
                {text(own.shared ? 'unshare' : 'share')}
              </Menu.Item>
              <Menu.Item onClick={() => actions.remove(own)}>{text('remove')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {asking === null ? null : (
        <ViewDialog view={asking === 'rename' ? own : null} search={search} onClose={() => setAsking(null)} />
      )}
    </nav>
  );
}
