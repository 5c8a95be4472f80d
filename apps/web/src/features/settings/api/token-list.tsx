import { nameOf } from '@firebreak/domain';
import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DataCell, DataTable } from '../../../components/data-table';
import { DateText } from '../../../components/date-text';
import { EmptyState } from '../../../components/empty-state';
import { Loaded } from '../../../components/loaded';
import { MoreButton } from '../../../components/more-button';
import { SkeletonRows } from '../../../components/skeletons';
import { useLocale } from '../../../i18n/locale-provider';
import { useMessages } from '../../../i18n/use-messages';
import { apiMessages } from './api.messages';
import { apiTokensQuery } from './api-tokens.queries';
import type { ApiToken } from './api-tokens.queries';
import { RevokeTokenDialog } from './revoke-token-dialog';

/** Tokens with what each may do, until when, and when it was used; one's own, or everybody's. */
export function TokenList({ all }: { all: boolean }) {
  const text = useMessages(apiMessages);
  const tokens = useInfiniteQuery(apiTokensQuery(all));
  const [revoked, setRevoked] = useState<ApiToken | null>(null);
  return (
    <>
      <Loaded query={tokens} skeleton={<SkeletonRows rows={2} />}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0)
            return all ? (
              <p>{text('allEmpty')}</p>
            ) : (
              <EmptyState title={text('emptyTitle')}>{text('emptyText')}</EmptyState>
            );
          return (
            <DataTable
              label={text(all ? 'all' : 'own')}
              headings={[
                text('columnName'),
                ...(all ? [text('columnOwner')] : []),
                text('columnRole'),
                text('columnExpires'),
                text('columnUsed'),
                text('columnActions'),
              ]}
            >
              {items.map((token) => (
                <TokenRow key={token.id} token={token} showsOwner={all} onRevoke={() => setRevoked(token)} />
              ))}
            </DataTable>
          );
        }}
      </Loaded>
      <MoreButton list={tokens} />
      {revoked === null ? null : <RevokeTokenDialog token={revoked} onClose={() => setRevoked(null)} />}
    </>
  );
}

interface TokenRowProps {
  token: ApiToken;
  showsOwner: boolean;
  onRevoke: () => void;
}

function TokenRow({ token, showsOwner, onRevoke }: TokenRowProps) {
  const text = useMessages(apiMessages);
  const locale = useLocale();
  const [now] = useState(() => Date.now());
  const { name, owner, role, expiresAt, lastUsedAt } = token;
  const isExpired = Date.parse(expiresAt) <= now;
  const cells = [
    name,
    ...(showsOwner ? [owner.name] : []),
    nameOf('role', role, locale),
    isExpired ? text('expired') : <DateText key="expires" at={expiresAt} />,
    lastUsedAt === null ? text('never') : <DateText key="used" at={lastUsedAt} />,
    <Button
      key="revoke"
      size="compact-sm"
      variant="default"
      aria-label={text('revokeNamed', { name })}
      onClick={onRevoke}
    >
      {text('revoke')}
    </Button>,
  ];
  return (
    <tr>
      {cells.map((cell, column) => (
        // oxlint-disable-next-line react/no-array-index-key -- a column is known by its place
        <DataCell key={column} column={column}>
          {cell}
        </DataCell>
      ))}
    </tr>
  );
}
