import { parseArgs } from 'node:util';

/** What is measured only when it is asked for, because it takes minutes or is much like another. */
const ASKED_FOR = ['storing', 'csv-safe', 'csv-judgements', 'fairness', 'overload'];
/** What can be measured, by name. */
const CASES = ['judgement', 'import', 'list', 'vendor', 'heatmap', 'save', 'csv', 'list-page', 'home-page'];

const USAGE = `Usage: npm run bench -- [--sizes 1000,10000,100000] [--only ${[...CASES, ...ASKED_FOR].join(',')}] [--requests N] [--blocks N] [--json FILE] [--node-option OPTION]`;

/**
 * What the command line asks for: the registers' sizes, the cases, so many requests in a block, so many blocks (and visits of a page), where
 * the figures go, and options for the API's Node, such as those that profile it. Throws with one sentence and the usage.
 */
export function readOptions(args) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        sizes: { type: 'string', default: '1000,10000,100000' },
        only: { type: 'string', default: CASES.join(',') },
        requests: { type: 'string', default: '1000' },
        blocks: { type: 'string', default: '5' },
        json: { type: 'string' },
        'node-option': { type: 'string', multiple: true, default: [] },
      },
    }));
  } catch (error) {
    throw new Error(`${error.message}\n${USAGE}`, { cause: error });
  }
  const cases = values.only.split(',');
  const unknown = cases.find((name) => ![...CASES, ...ASKED_FOR].includes(name));
  if (unknown !== undefined) throw new Error(`There is no case "${unknown}".\n${USAGE}`);
  return {
    sizes: values.sizes.split(',').map((text) => readCount('sizes', text)),
    cases,
    requests: readCount('requests', values.requests),
    blocks: readCount('blocks', values.blocks),
    file: values.json,
    nodeOptions: values['node-option'],
  };
}

function readCount(option, text) {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`--${option} is "${text}", which is no number above 0.\n${USAGE}`);
  return Number(text);
}
