import type { ErrorComponentProps } from '@tanstack/react-router';
import { Brand } from '../components/brand';
import { NotFoundPage, PageProblem } from './page-problem';
import styles from './start-screen.module.css';

/** What stands on the screen while it is found out who is signed in. */
export function StartScreen() {
  return (
    <div className={styles['start']}>
      <Brand size={40} />
    </div>
  );
}

/** What stands on the screen when that could not be found out, or the frame itself failed. */
export function StartProblem(props: ErrorComponentProps) {
  return (
    <main className={styles['problem']}>
      <PageProblem {...props} />
    </main>
  );
}

/** An address that not even the frame could be drawn for. */
export function NowherePage() {
  return (
    <main className={styles['problem']}>
      <NotFoundPage />
    </main>
  );
}
