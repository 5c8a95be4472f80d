import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a program ends with and says. */
export interface Verdict {
  readonly exitCode: number;
  readonly said: string;
}

/** One of the two programs that check export packages, as every installation serves them. */
export interface Verifier {
  readonly name: string;
  readonly program: string;
  readonly path: string;
  /** How it is run many times in one process, which takes a list of its arguments and gives a list of verdicts. */
  readonly batch: readonly string[];
}

const NODE_BATCH = `
  const { main } = await import(process.argv[1]);
  const verdicts = [];
  for (const args of JSON.parse((await import('node:fs')).readFileSync(0, 'utf8'))) {
    let said = '';
    console.log = console.error = (line) => (said += line + '\\n');
    verdicts.push({ exitCode: await main(args), said });
  }
  process.stdout.write(JSON.stringify(verdicts));`;

const PYTHON_BATCH = `
import contextlib, importlib.util, io, json, sys
sys.dont_write_bytecode = True
spec = importlib.util.spec_from_file_location("verifier", sys.argv[1])
verifier = importlib.util.module_from_spec(spec)
spec.loader.exec_module(verifier)
verdicts = []
for arguments in json.load(sys.stdin):
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        verdicts.append({"exitCode": verifier.main(arguments), "said": said.getvalue()})
json.dump(verdicts, sys.stdout)`;

const pathOf = (name: string): string => fileURLToPath(new URL(`../../../../web/public/${name}`, import.meta.url));

export const NODE_VERIFIER: Verifier = {
  name: 'verify-export.mjs',
  program: process.execPath,
  path: pathOf('verify-export.mjs'),
  batch: ['--input-type=module', '--eval', NODE_BATCH],
};

export const PYTHON_VERIFIER: Verifier = {
  name: 'verify-export.py',
  program: 'python3',
  path: pathOf('verify-export.py'),
  batch: ['-c', PYTHON_BATCH],
};

/** Runs the program as people do. */
export function runOnce({ program, path }: Verifier, args: readonly string[]): Verdict {
  const { status, stdout, stderr } = spawnSync(program, [path, ...args], { encoding: 'utf8' });
  return { exitCode: status ?? -1, said: stdout + stderr };
}

/** Runs it once for each list of arguments, in one process. */
export function runMany({ program, path, batch }: Verifier, runs: readonly (readonly string[])[]): Verdict[] {
  const input = JSON.stringify(runs);
  const { stdout, stderr, error } = spawnSync(program, [...batch, path], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (error) throw error;
  if (stdout === '') throw new Error(`The verifier ended with nothing: ${stderr}`);
  return JSON.parse(stdout) as Verdict[];
}

/** Whether this machine has Python. */
export function hasPython(): boolean {
  return spawnSync('python3', ['--version']).status === 0;
}
