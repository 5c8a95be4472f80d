import { StartError } from '../local-postgres/start-error.js';

/** Runs a command, prints what it says, and ends with 1 and one sentence when it cannot be done. */
export async function runCommand(command: () => Promise<readonly string[]>): Promise<void> {
  try {
    for (const line of await command()) process.stdout.write(`${line}\n`);
  } catch (error) {
    if (error instanceof StartError) process.stderr.write(`${error.message}\n`);
    else console.error(error);
    process.exitCode = 1;
  }
}
