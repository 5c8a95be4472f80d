/** A reason not to start, as one sentence for the person at the terminal that says what to do; main prints it and exits 1. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
