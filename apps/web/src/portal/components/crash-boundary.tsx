import { Component } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/use-messages';
import { portalMessages } from '../portal.messages';
import { Button } from './button';
import { PageHeading } from './page-heading';

/** Shows a way on when a page fails; the answers live outside it and go on being saved. */
export class CrashBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return <CrashPage onRetry={() => this.setState({ hasFailed: false })} />;
  }
}

function CrashPage({ onRetry }: { onRetry: () => void }) {
  const text = useMessages(portalMessages);
  return (
    <>
      <PageHeading title={text('problemTitle')} takesFocus />
      <p>{text('crashed')}</p>
      <div>
        <Button onClick={onRetry}>{text('tryAgain')}</Button>
      </div>
    </>
  );
}
