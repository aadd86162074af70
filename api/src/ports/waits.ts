/** Work that waits for something there is only so much of, such as a connection. */
export interface Waits {
  /** Counts `pending` as waiting until it settles, and answers it. */
  during<T>(pending: Promise<T>): Promise<T>;
  /** How long the oldest of what waits now has waited, in milliseconds; 0 where nothing does. */
  oldestMs(): number;
}
