/** Everything that is done in the background, each for one organisation. */
export const JOB_TASKS = [
  'send-mail',
  'send-sign-up-mail',
  'renew-contracts',
  'judge-outdated',
  'judge-vendors',
  'run-import',
  'forget-sessions',
  'forget-portal-sessions',
  'forget-api-tokens',
  'forget-mails',
  'forget-evidence',
  'scan-evidence',
  'remove-files',
  'remind-respondents',
  'ask-again',
  'send-digests',
  'hand-over-checkpoints',
  'tell-what-waits',
  'mail-notices',
  'forget-notices',
  'deliver-webhook',
  'forget-webhook-deliveries',
  'delete-due-vendors',
  'forget-requesters',
  'forget-sign-ups',
  'make-export-package',
  'forget-export-packages',
] as const;
export type JobTask = (typeof JOB_TASKS)[number];

/** Where a job stands; one that is done is gone. A failed one is not tried again unless somebody asks. */
export const JOB_STATES = ['waiting', 'running', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

/** Why the last attempt of a job came to nothing; the web app has words for each. */
export const JOB_FAILURE_CODES = [
  'mail-server-unreachable',
  'mail-server-slow',
  'mail-server-sign-in',
  'mail-refused-for-now',
  'mail-refused',
  'mail-unreadable',
  'webhook-failed',
  'scanner-unreachable',
  'scanner-refused',
  'interrupted',
  'unforeseen',
] as const;
export type JobFailureCode = (typeof JOB_FAILURE_CODES)[number];
