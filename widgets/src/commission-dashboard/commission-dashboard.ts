import type { Dashboard, Query, Siso } from '@siso/partner-sdk';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { brandQuery } from '../base/brand.ts';
import { dateFormat } from '../base/format.ts';
import { SisoElement } from '../base/siso-element.ts';
import { AreaChart } from '../chart/area-chart.ts';
import { chartStyles } from '../chart/chart.styles.ts';
import { commissionDashboard as english } from '../locales/en/commission-dashboard.ts';
import { controls } from '../theme/controls.styles.ts';
import { problemIcon, stopIcon, waitingIcon } from '../theme/icons.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { activityView } from './activity.ts';
import { blankDashboard } from './blank.ts';
import { ChangeMarks } from './change-marks.ts';
import { styles } from './commission-dashboard.styles.ts';
import { figuresStyles } from './figures.styles.ts';
import { sectionsStyles } from './sections.styles.ts';
import { figuresView, pipelineView, sourcesView, trendView } from './sections.ts';
import { NO_SESSION, type Trouble, troubleOf } from './trouble.ts';
import { figuresOf, isEmpty, placeOf, type Words } from './words.ts';

/** Events that come together are answered with one request. */
const COALESCE_MS = 150;
/** How long an element without a connection waits for one before it says so. */
const PATIENCE_MS = 8000;

/**
 * A partner's commissions at a glance: figures, twelve months, pipeline, sources and what happened last, in the
 * partner's currency and the viewer's language. One request when it appears; it follows the live stream from then on.
 *
 * @slot heading - Replaces the heading.
 * @slot empty - The one next step when there is nothing yet, for example a link to the referral form.
 * @slot error - More help below an error.
 *
 * @csspart figures - A row of figures.
 * @csspart figure - One figure with its label and note.
 * @csspart section - The trend, the pipeline, the sources or the activity.
 * @csspart notice - A message on the state of the dashboard.
 */
export class CommissionDashboard extends SisoElement {
  static override readonly styles = [tokens, controls, chartStyles, figuresStyles, sectionsStyles, styles];
  static override readonly properties: PropertyDeclarations = {
    chosen: { state: true },
    asTable: { state: true },
    impatient: { state: true },
  };

  private chosen?: string;
  private asTable = false;
  private impatient = false;

  readonly #chart = new AreaChart(this);
  readonly #marks = new ChangeMarks(this);
  #query?: Query<Dashboard>;
  #refreshing?: ReturnType<typeof setTimeout>;
  #waiting?: ReturnType<typeof setTimeout>;
  #reported?: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#waiting = setTimeout(() => {
      this.impatient = true;
    }, PATIENCE_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
  }

  protected override attach(siso: Siso): () => void {
    const query = siso.query<Dashboard>(
      'dashboard',
      async (signal) => (await siso.client.get('/v1/dashboard', { signal })).data,
    );
    const update = (): void => this.requestUpdate();
    this.#query = query;
    this.#marks.forget();
    const undo = [
      query.subscribe(update),
      siso.live.subscribe((event) => {
        if (event.type === 'partner.updated') {
          void brandQuery(siso).refresh();
        }
        this.#refreshing ??= setTimeout(() => {
          this.#refreshing = undefined;
          void query.refresh();
        }, COALESCE_MS);
      }),
    ];
    const minute = setInterval(update, 60_000);
    addEventListener('online', update);
    addEventListener('offline', update);
    return () => {
      for (const step of undo) {
        step();
      }
      clearInterval(minute);
      clearTimeout(this.#refreshing);
      this.#refreshing = undefined;
      removeEventListener('online', update);
      removeEventListener('offline', update);
      this.#query = undefined;
    };
  }

  protected override updated(): void {
    const { value, error } = this.#query ?? {};
    const code = error?.code ?? (this.#trouble()?.code as string | undefined);
    if (code !== this.#reported) {
      this.#reported = code;
      if (code) {
        this.report('siso-error', { code });
      }
    }
    if (value) {
      this.reportReady();
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const data = this.#query?.value;
    if (data?.earnings && data.referrals) {
      const { main, money } = figuresOf(data, placeOf(data, this.chosen), this.#words);
      this.#marks.note([...main, ...money], this.#words);
    }
  }

  protected override render(): TemplateResult {
    const data = this.#query?.value;
    const trouble = this.#trouble();
    return html`<div class="root" lang=${this.textLanguage}>
      ${
        trouble
          ? this.#troubleView(trouble)
          : data
            ? this.#dataView(data)
            : html`<div aria-hidden="true" inert>${this.#view(blankDashboard(), true)}</div>`
      }
      <div class="sr" role="status">${data || trouble ? this.#marks.announcement : this.#words.t('loading')}</div>
    </div>`;
  }

  /** The figures; words of trouble instead of an exception when the answer is not what it should be. */
  #dataView(data: Dashboard): TemplateResult {
    try {
      return isEmpty(data) ? this.#emptyView() : this.#view(data, false);
    } catch (error) {
      console.error(`<${this.localName}> cannot show this answer.`, error);
      return this.#troubleView(troubleOf({ status: 500, code: 'unreadable' }));
    }
  }

  #view(data: Dashboard, loading: boolean): TemplateResult {
    const words = this.#words;
    const place = placeOf(data, this.chosen);
    const { main, money } = figuresOf(data, place, words);
    const mirrored = getComputedStyle(this).direction === 'rtl';
    return html`<div class="board ${loading ? 'loading' : ''}">
      <header class="top">${this.#heading()} ${data.earnings.length > 1 ? this.#currencies(data, place) : nothing}</header>
      ${loading ? nothing : this.#staleness(data)} ${figuresView(main, 'main', words, this.#marks.changed)}
      ${figuresView(money, 'money', words, this.#marks.changed)}
      ${trendView(data, place, words, this.#chart, this.asTable, this.#toggle)} ${pipelineView(data, words, mirrored)}
      ${sourcesView(data, place, words)}
      <section part="section">
        <header><h3>${words.t('activity')}</h3></header>
        ${data.activity.length ? activityView(data.activity, words, Date.now()) : html`<p class="note">${words.t('none')}</p>`}
      </section>
      <p class="foot">${words.t('asOf', { time: this.#time(data), zone: data.timeZone.replaceAll('_', ' ') })}</p>
    </div>`;
  }

  #heading(): TemplateResult {
    return html`<slot name="heading"><h2>${this.#words.t('title')}</h2></slot>`;
  }

  #currencies({ earnings }: Dashboard, place: number): TemplateResult {
    return html`<fieldset class="switch">
      <legend class="sr">${this.#words.t('currency')}</legend>
      ${earnings.map(
        ({ currency }, index) => html`<label
          ><input type="radio" name="currency" .checked=${index === place} @change=${() => this.#choose(currency)} /><span
            >${currency}</span
          ></label
        >`,
      )}
    </fieldset>`;
  }

  #staleness(data: Dashboard): TemplateResult | typeof nothing {
    const offline = !navigator.onLine;
    if (!offline && !this.#query?.error) {
      return nothing;
    }
    const { t } = this.#words;
    const time = this.#time(data);
    return html`<div class="notice ${offline ? 'info' : 'warning'}" part="notice" role="status">
      ${offline ? waitingIcon : problemIcon}
      <div>
        <strong>${t(offline ? 'offline' : 'stale')}</strong>
        <p>${t(offline ? 'offlineText' : 'staleText', { time })}</p>
        ${offline ? nothing : this.#retryButton('link')}
      </div>
    </div>`;
  }

  #troubleView({ title, text, retry }: Trouble): TemplateResult {
    const { t } = this.#words;
    return html`<div class="panel" part="notice" role="status">
      ${retry ? problemIcon : stopIcon}
      <h2>${t(title)}</h2>
      <p>${t(text)}</p>
      <slot name="error"></slot>
      ${retry ? this.#retryButton('secondary') : nothing}
    </div>`;
  }

  #emptyView(): TemplateResult {
    const { t } = this.#words;
    return html`<header class="top">${this.#heading()}</header>
      <div class="panel" part="notice">
        <h3>${t('emptyTitle')}</h3>
        <p>${t('emptyText')}</p>
        <slot name="empty"></slot>
      </div>`;
  }

  #retryButton(look: 'link' | 'secondary'): TemplateResult {
    return html`<button class=${look} type="button" @click=${() => this.#query?.refresh()}>${this.#words.t('retry')}</button>`;
  }

  #trouble(): Trouble | undefined {
    const { value, error } = this.#query ?? {};
    if (!this.connection) {
      return this.impatient ? NO_SESSION : undefined;
    }
    return value || !error ? undefined : troubleOf(error);
  }

  #time({ asOf }: Dashboard): string {
    const at = new Date(asOf);
    const today = at.toDateString() === new Date().toDateString();
    return dateFormat(this.language, { dateStyle: today ? undefined : 'medium', timeStyle: 'short' }).format(at);
  }

  get #words(): Words {
    return {
      locale: this.language,
      t: (key, parameters) => this.text('commissionDashboard', english, key, parameters),
      find: (key, parameters) =>
        key in english ? this.text('commissionDashboard', english, key, parameters) : undefined,
    };
  }

  readonly #toggle = (): void => {
    this.asTable = !this.asTable;
  };

  #choose(currency: string): void {
    this.chosen = currency;
    this.#marks.forget();
  }
}
