/** What a socket may cost, each with its reason. Tests shorten the times. */
export interface Limits {
  /** From the handshake to a good token. */
  readonly sign_in_ms: number;
  /** A peer that has not answered the last ping by the next is gone; proxies cut what is silent for 60 s. */
  readonly ping_ms: number;
  /** With the 2 s that a request believes a session, a block by another process is felt within 5 s. */
  readonly recheck_ms: number;
  /** Of one process: a socket costs about 30 KB. */
  readonly sockets: number;
  /** Of one person in one process: a few devices, a few tabs. */
  readonly sockets_per_user: number;
  /** A client has a token to renew, nothing else to say. */
  readonly messages_per_minute: number;
  /** What is kept for a reader that does not read: ten thousand events. */
  readonly buffered_bytes: number;
  /** The figures of the dashboard cost some queries for every admin who looks at them. */
  readonly dashboard_ms: number;
}

export const LIMITS: Limits = {
  sign_in_ms: 5000,
  ping_ms: 30_000,
  recheck_ms: 3000,
  sockets: 2000,
  sockets_per_user: 5,
  messages_per_minute: 20,
  buffered_bytes: 1024 * 1024,
  dashboard_ms: 1000,
};
