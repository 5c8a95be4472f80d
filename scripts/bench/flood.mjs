// Sends requests without end, as a process of its own so that it takes no time from whoever measures beside it.
import { Agent, request } from 'node:http';
import { setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

const MOST_CONNECTIONS = 1_500;

// Real clients have machines of their own.
setPriority(10);
process.once('message', ({ origin, loads, ratePerSecond }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_CONNECTIONS });
  const statuses = {};
  let isOver = false;
  const send = (load) => exchange(origin, agent, load).then(count, () => count({ status: 'broken' }));
  const count = (answer) => {
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    return answer;
  };
  const running = ratePerSecond
    ? keepRate(ratePerSecond, () => isOver, loads, send)
    : Promise.all(
        loads.flatMap((load) => Array.from({ length: load.clients }, () => askAgain(load, () => isOver, send))),
      );
  process.once('message', () => {
    isOver = true;
    void Promise.race([running, sleep(10_000)]).then(() => process.send(statuses, () => process.exit()));
  });
});

/** One client: its next request leaves when the last is answered, or when it was told to come again. */
async function askAgain(load, isOver, send) {
  while (!isOver()) {
    const { status, retryAfter } = await send(load);
    if (status !== 200) await sleep(Number(retryAfter ?? 1) * 1_000);
  }
}

/** So many requests a second, whatever becomes of them. */
async function keepRate(ratePerSecond, isOver, loads, send) {
  const startedAt = Date.now();
  for (let sent = 0; !isOver(); await sleep(5)) {
    const due = ((Date.now() - startedAt) / 1_000) * ratePerSecond;
    for (; sent < due; sent += 1) void send(loads[sent % loads.length]);
  }
}

function exchange(origin, agent, { method = 'GET', path, headers = {}, body }) {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${origin}${path}`, { method, headers, agent }, (incoming) => {
      incoming.resume();
      incoming.on('error', reject);
      incoming.on('end', () => resolve({ status: incoming.statusCode, retryAfter: incoming.headers['retry-after'] }));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
