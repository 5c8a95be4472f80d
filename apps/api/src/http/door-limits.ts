/** Largest JSON body, in bytes. */
export const MAX_JSON_BYTES = 262_144;

/** Longest address with its query, in characters. */
export const MAX_ADDRESS_CHARACTERS = 8_192;

/** How long and how much the server takes from a client before it hangs up. */
export interface DoorLimits {
  /** For the headers of a request to arrive. */
  readonly headersMilliseconds: number;
  /** For a whole request to arrive; the check each second keeps it below half a minute. */
  readonly requestMilliseconds: number;
  /** Without a byte in either direction; longer than an export may think. */
  readonly silenceMilliseconds: number;
  readonly connections: number;
  readonly requestsPerConnection: number;
}

/** The limits that the process runs with. */
export const DOOR_LIMITS: DoorLimits = {
  headersMilliseconds: 10_000,
  requestMilliseconds: 29_000,
  silenceMilliseconds: 65_000,
  connections: 2_000,
  requestsPerConnection: 10_000,
};

/** Most bytes of a form that is not read. */
export const MAX_UNREAD_BYTES = 4_096;
