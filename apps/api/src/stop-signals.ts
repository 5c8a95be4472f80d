const repeatToleranceMs = 2_000;

/**
 * Runs `stop` once on the first SIGINT, SIGTERM or SIGHUP and then ends the process, with exit code 1 when it failed.
 * npm repeats the terminal's Ctrl-C, so a second signal within 2 s is not meant; a later one ends the process at once.
 */
export function onStopSignal(stop: () => Promise<void>): void {
  let firstAt: number | undefined;
  const handle = () => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          console.error(error);
          process.exit(1);
        },
      );
    } else if (performance.now() - firstAt > repeatToleranceMs) {
      process.exit(130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, handle);
}
