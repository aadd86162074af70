import { html, type TemplateResult } from 'lit';
import { entries } from '../catalogue.ts';
import { go } from '../store.ts';
import { codeBlock } from './parts.ts';

const snippet = `<script type="module" src="https://api.your-programme.example/cdn/v1/siso.js"></script>
<siso-referral-form publishable-key="pk_…"></siso-referral-form>`;

/** The first page: what this is, shown on the stage below it, and the three steps to have it. */
export const startHead = (): TemplateResult => html`
  <header class="hero">
    <h1>Elements that look like yours</h1>
    <p>
      Try a brand on. It is the same element each time: one colour, a radius and a font are all it takes, and
      contrast stays right in light and dark.
    </p>
  </header>
`;

export const startFoot = (): TemplateResult => html`
  <section class="steps" aria-label="How to have it">
    <div>
      <h2>Paste two lines</h2>
      <p>No build, no iframe, no cookie. The script loads only what the page uses.</p>
      ${codeBlock('Any page', snippet)}
    </div>
    <div>
      <h2>Make it yours</h2>
      <p>
        The brand comes from the programme; your own style sheet has the last word. Every element has its theme editor
        here.
      </p>
      <ul class="cards">
        ${entries
          .filter(({ states }) => states.length)
          .map(
            ({ name, title, contract, states }) => html`
              <li>
                <a
                  href="#/${name}"
                  @click=${(event: Event) => {
                    event.preventDefault();
                    go({ page: name, state: '' });
                    scrollTo(0, 0);
                  }}
                  >${title}</a
                >
                <span>${contract.description.split('. ')[0]}. ${states.length} states.</span>
              </li>
            `,
          )}
      </ul>
    </div>
    <div>
      <h2>Check your page</h2>
      <p>
        The doctor loads a page of yours and says which policy, origin, key or script is wrong, and how to mend it.
      </p>
      <p>
        <a
          href="#/doctor"
          @click=${(event: Event) => {
            event.preventDefault();
            go({ page: 'doctor', state: '' });
            scrollTo(0, 0);
          }}
          >Ask the doctor</a
        >
      </p>
    </div>
  </section>
`;
