/** The database in which an API's submissions wait. It exists only while one does. */
export const outboxName = (apiUrl: string): string => `siso-outbox:${apiUrl}`;

/** Whether something may wait for that API in this browser; what cannot be looked into holds nothing that could be sent. */
export async function mayWait(apiUrl: string): Promise<boolean> {
  try {
    const known = await indexedDB.databases?.();
    return known?.some(({ name }) => name === outboxName(apiUrl)) ?? true;
  } catch {
    return false;
  }
}
