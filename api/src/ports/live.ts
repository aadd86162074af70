/** Hands committed events to open streams, and wakes the relay that gives them their position. */

/** An event as it is sent: the envelope of webhooks, stream and activity feed alike, already encoded once. */
export interface PlacedEvent {
  position: number;
  id: string;
  type: string;
  partnerId: string | null;
  audience: 'partner' | 'staff';
  subjectId: string;
  /** The envelope as JSON text. */
  json: string;
}

export interface Live {
  /**
   * Tells the relay that a committed transaction left events; never waits, never throws. `partnerId` says whose they
   * are, for where streams are held apart by partner.
   */
  wake(partnerId?: string | null): void;
  /** Calls `listener` with every event from now on, in order of position; answers the way to stop. */
  subscribe(listener: (event: PlacedEvent) => void): () => void;
  /** The position of the last event handed out. */
  position(): number;
}
