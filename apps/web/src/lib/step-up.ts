/** Asks the person for their second factor again; whether they gave it. */
type Asker = () => Promise<boolean>;

let asker: Asker | null = null;
let running: Promise<boolean> | null = null;

/** Says who asks; gives back what ends that. */
export function answerStepUps(ask: Asker): () => void {
  asker = ask;
  return () => {
    if (asker === ask) asker = null;
  };
}

/** Waits until the second factor was given again, or was not; several that want it at once wait for the same. */
export function stepUp(): Promise<boolean> {
  running ??= (asker?.() ?? Promise.resolve(false)).finally(() => {
    running = null;
  });
  return running;
}
