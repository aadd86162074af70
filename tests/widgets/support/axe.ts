import 'axe-core';

interface AxeResult {
  readonly violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[];
}

declare global {
  interface Window {
    axe: { run(context: Element, options: object): Promise<AxeResult> };
  }
}

/**
 * Fails with a readable list when axe finds a violation of WCAG 2.2 A or AA, or of its best practices, inside `element`.
 *
 * @param forcedColours true: contrast is the system's palette's own, and axe would judge by `-webkit-text-fill-color`,
 *   which Chromium answers as if nothing were forced; that every text is drawn in the palette is checked instead
 */
export async function expectAccessible(element: Element, { forcedColours = false } = {}): Promise<void> {
  const { violations } = await window.axe.run(element, {
    resultTypes: ['violations'],
    rules: { region: { enabled: false }, 'color-contrast': { enabled: !forcedColours } },
  });
  if (forcedColours) {
    expectForced(element);
  }
  if (violations.length > 0) {
    const list = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n  ${failureSummary ?? ''}`),
    );
    throw new Error(`${violations.length} accessibility violations\n${list.join('\n')}`);
  }
}

/** Fails when a text of `element` is not in the palette that the system forces. */
function expectForced(element: Element): void {
  const probe = document.createElement('span');
  document.body.append(probe);
  const palette = ['CanvasText', 'LinkText', 'VisitedText', 'ButtonText', 'FieldText', 'GrayText', 'HighlightText'].map(
    (name) => {
      probe.style.color = name;
      return getComputedStyle(probe).color;
    },
  );
  probe.remove();
  const stray = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.root *') ?? [])].filter(
    (each) => each.checkVisibility() && !each.closest('svg') && !palette.includes(getComputedStyle(each).color),
  );
  if (stray.length > 0) {
    const list = stray.map((each) => `${each.localName}.${each.className} in ${getComputedStyle(each).color}`);
    throw new Error(`Not in the forced palette: ${list.join(', ')}`);
  }
}
