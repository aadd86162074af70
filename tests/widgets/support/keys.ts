import { executeServerCommand, sendKeys } from '@web/test-runner-commands';

/** Presses real keys, one after the other, by the names of `KeyboardEvent.key`; `Shift+Tab` holds the first. */
export async function press(...keys: string[]): Promise<void> {
  await executeServerCommand('press-keys', keys);
}

/** Types a text into what has the focus. */
export async function type(text: string): Promise<void> {
  await sendKeys({ type: text });
}

/** The innermost element that has the focus, through shadow roots. */
export function focused(): HTMLElement | undefined {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return active && active !== document.body ? (active as HTMLElement) : undefined;
}

/** What a person would call the focused element: its name for assistive tools, as far as this page's markup gives it. */
export function focusedName(): string {
  const element = focused();
  const labels = element && 'labels' in element ? (element as HTMLInputElement).labels : null;
  const text = element?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element?.textContent ?? '';
  return text.replaceAll(/\s+/g, ' ').trim();
}
