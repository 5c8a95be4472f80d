import { RANKINGS } from './figures.mjs';
import { seeded, shuffled } from './random.mjs';
import { mean, middle95 } from './statistics.mjs';

const SHUFFLES = 1_000;
/** How far from a coin the mean of the shuffles may lie: some five times its standard error with these cases. */
const CLOSE_TO_A_COIN = 0.02;

/**
 * What must come out as a coin does, from the same code as the figures: the model on shuffled labels, and a judge that
 * says the same of everybody. And what should: a judge that only counts unanswered measures. Each `{control, holds,
 * all, hard}`; `holds` is null where nothing is asked of it. The same for the same seed.
 */
export function controlsOf(judged, seed) {
  const random = seeded(seed);
  const samples = Array.from({ length: SHUFFLES }, () => withShuffledLabels(judged, random));
  const shuffles = rankings((figure) => {
    const values = samples.map((sample) => figure(sample, 'model'));
    return { value: mean(values), ...middle95(values) };
  });
  const ignoring = judged.map((entry) => ({ ...entry, model: 500 }));
  const constant = rankings((figure) => ({ value: figure(ignoring, 'model') }));
  return [
    {
      control: 'Labels shuffled',
      holds: Object.values(shuffles).every(({ value }) => Math.abs(value - 0.5) < CLOSE_TO_A_COIN),
      ...shuffles,
    },
    {
      control: 'A judge that ignores its facts',
      holds: Object.values(constant).every(({ value }) => value === 0.5),
      ...constant,
    },
    {
      control: 'A judge that counts unanswered measures',
      holds: null,
      ...rankings((figure) => ({ value: figure(judged, 'unanswered') })),
    },
  ];
}

function rankings(valueOf) {
  return Object.fromEntries(Object.entries(RANKINGS).map(([name, figure]) => [name, valueOf(figure)]));
}

function withShuffledLabels(judged, random) {
  const labels = shuffled(judged, random);
  return judged.map((entry, index) => ({ ...entry, label: labels[index].label, group: labels[index].group }));
}
