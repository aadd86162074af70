import 'axe-core';

interface AxeResult {
  readonly violations: readonly { id: string; nodes: readonly { html: string; failureSummary?: string }[] }[];
}

declare global {
  interface Window {
    axe: { run(context: Element, options: object): Promise<AxeResult> };
  }
}

/** Fails with a readable list when axe finds a violation of WCAG 2.2 A or AA, or of its best practices, inside `element`. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await window.axe.run(element, {
    resultTypes: ['violations'],
    rules: { region: { enabled: false } },
  });
  if (violations.length > 0) {
    const list = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n  ${failureSummary ?? ''}`),
    );
    throw new Error(`${violations.length} accessibility violations\n${list.join('\n')}`);
  }
}
