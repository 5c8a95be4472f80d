import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/**
 * Floods a server from a process of its own: each load by so many clients, or all in turn at a rate. `stop` gives how
 * often each status was answered.
 */
export function startFlood(origin, loads, ratePerSecond) {
  const child = fork(fileURLToPath(new URL('flood.mjs', import.meta.url)));
  process.once('exit', () => child.kill());
  child.send({ origin, loads, ratePerSecond });
  return {
    async stop() {
      child.send('stop');
      const [statuses] = await once(child, 'message');
      return statuses;
    },
  };
}
