import { type Siso, SisoError } from '@siso/partner-sdk';
import type { SisoElement } from './siso-element.ts';

/** `code` of the error with which `stepUp` rejects when the person would rather not: nothing was done, the form stays as it was. */
export const STEP_UP_CANCELLED = 'step_up_cancelled';

/**
 * Makes a call that the API may refuse with `step_up_required`. If it does, a dialog asks the person who it is (password, code or passkey);
 * after the right answer the session gets a new token and the call is made once more.
 *
 * ```ts
 * try {
 *   const { data } = await stepUp(this, this.connection, () => siso.client.post('/v1/api-keys', { body }));
 * } catch (error) {
 *   if ((error as SisoError).code !== STEP_UP_CANCELLED) show(error);
 * }
 * ```
 *
 * The dialog is loaded when it is first needed. It opens in the element's shadow root, looks and speaks as the element does, and gives the
 * focus back to where it was.
 *
 * @param host the element that calls; it must be on the page
 * @param siso its connection; undefined for elements that stand on the cookie alone
 * @param call makes the request; called twice at most, each time with a new Idempotency-Key
 * @throws SisoError what the call throws; `STEP_UP_CANCELLED` when the dialog was closed
 */
export async function stepUp<T>(host: SisoElement, siso: Siso | undefined, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof SisoError) || error.code !== 'step_up_required') {
      throw error;
    }
    const { askWhoItIs } = await import('../auth/step-up-dialog.ts').catch(() => {
      throw error;
    });
    if (!(await askWhoItIs(host, siso))) {
      throw new SisoError(0, STEP_UP_CANCELLED, 'The person did not confirm who they are.');
    }
  }
  if (siso && siso.session.state !== 'none') {
    await siso.session.token({ force: true });
  }
  return call();
}
