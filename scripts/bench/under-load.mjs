const MOST_TIMES_IDLE = 2;
const LONGEST_RECOVERY_SECONDS = 10;

const number = (value, digits = 0) => value.toFixed(digits);
const answered = (statuses) =>
  Object.entries(statuses)
    .map(([status, count]) => `${status} × ${count}`)
    .join(', ');

/** What was measured while others asked for much, told while other results are still on their way. */
export function underLoadInOneLine({ size, fairness, overload }) {
  if (fairness) {
    const { idle, busy, statuses } = fairness;
    return `fairness: reads beside an organisation of ${size} vendors that asks for all it may (${answered(statuses)}) take ${number(busy.p50, 1)} ms, 99 % at most ${number(busy.p99, 1)}; alone ${number(idle.p50, 1)} and ${number(idle.p99, 1)}`;
  }
  const { served, statuses, health, recoverySeconds } = overload;
  return `overload: five times ${number(served)} reads a second were answered with ${answered(statuses)}; /healthz answered ${health.answered} times and failed ${health.failed}, in ${number(health.longestMilliseconds)} ms at most; as before after ${number(recoverySeconds, 1)} s`;
}

/** What was to be shown under load, and whether it was. */
export function underLoadTargets({ fairness, overload }) {
  if (fairness) {
    const times = fairness.busy.p99 / fairness.idle.p99;
    return [
      {
        met: times <= MOST_TIMES_IDLE,
        sentence: `fairness: beside the busiest neighbour 99 % of the reads take at most ${number(times, 2)} times as long, at most ${MOST_TIMES_IDLE}`,
      },
    ];
  }
  if (!overload) return [];
  const { statuses, health, recoverySeconds } = overload;
  const others = Object.keys(statuses).filter((status) => !['200', '503'].includes(status));
  return [
    {
      met: others.length === 0 && (statuses['503'] ?? 0) > 0 && (statuses['200'] ?? 0) > 0,
      sentence: `overload: every request is served or refused with 503 (${answered(statuses)})`,
    },
    { met: health.failed === 0, sentence: `overload: /healthz answers all along, ${health.failed} times it did not` },
    {
      met: recoverySeconds <= LONGEST_RECOVERY_SECONDS,
      sentence: `overload: served as before after ${number(recoverySeconds, 1)} s, at most ${LONGEST_RECOVERY_SECONDS}`,
    },
  ];
}
