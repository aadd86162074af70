import { html, type TemplateResult } from 'lit';
import { codeBlock } from './parts.ts';

interface Finding {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly title: string;
  readonly evidence: string;
  readonly fix: string;
}

type Visit =
  | { readonly step: 'idle' }
  | { readonly step: 'looking'; readonly url: string }
  | { readonly step: 'done'; readonly url: string; readonly findings: readonly Finding[] }
  | { readonly step: 'failed'; readonly reason: string };

let visit: Visit = { step: 'idle' };
let redraw: () => void = () => {};

/** Called by the gallery with what draws it again. */
export const whenVisitChanges = (listener: () => void): void => {
  redraw = listener;
};

function become(next: Visit): void {
  visit = next;
  redraw();
}

async function look(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const url = String(new FormData(event.target as HTMLFormElement).get('url'));
  become({ step: 'looking', url });
  try {
    const response = await fetch('/gallery/doctor', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url }),
    });
    const answer = (await response.json()) as { url: string; findings: readonly Finding[]; detail?: string };
    if (response.ok) become({ step: 'done', ...answer });
    else become({ step: 'failed', reason: answer.detail ?? 'The doctor could not look.' });
  } catch {
    become({
      step: 'failed',
      reason: 'The doctor runs beside this page and does not answer. Is the product still running?',
    });
  }
}

/** The doctor: an address in, findings out. */
export function doctorPage(): TemplateResult {
  const looking = visit.step === 'looking';
  return html`
    <header class="hero">
      <h1>Doctor</h1>
      <p>
        Loads a page in a browser on this machine and says what is wrong with how the elements are set up on it. It
        types nothing, clicks nothing and sends nothing.
      </p>
    </header>
    <form class="row ask" @submit=${look}>
      <label class="field grow">
        <span>Address of the page</span>
        <input name="url" type="url" required placeholder="http://localhost:8788/" autocomplete="url" />
      </label>
      <button class="primary" type="submit" ?disabled=${looking}>${looking ? 'Looking …' : 'Look at the page'}</button>
    </form>
    <div role="status">${outcome()}</div>
    <p class="hint">The same in a terminal, and in your own checks:</p>
    ${codeBlock('Terminal', 'npm run doctor -- https://your-site.example/contact')}
  `;
}

function outcome(): TemplateResult | string {
  switch (visit.step) {
    case 'idle':
      return '';
    case 'looking':
      return html`<p class="hint">Loading ${visit.url}. This takes a few seconds.</p>`;
    case 'failed':
      return html`<p class="finding error">${visit.reason}</p>`;
    case 'done':
      return visit.findings.length
        ? html`
          <h2>${visit.url}</h2>
          ${visit.findings.map(
            ({ id, severity, title, evidence, fix }) => html`
              <article class="finding ${severity}">
                <h3>${title}</h3>
                <p>${fix}</p>
                <p class="hint"><code>${id}</code> ${evidence}</p>
              </article>
            `,
          )}
        `
        : html`<p class="finding well">Nothing is wrong with how the elements are set up on ${visit.url}.</p>`;
  }
}
