import type { Dashboard, Query, Siso } from '@siso/partner-sdk';
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { brandQuery } from '../base/brand.ts';
import { SisoElement } from '../base/siso-element.ts';
import { AreaChart } from '../chart/area-chart.ts';
import { chartStyles } from '../chart/chart.styles.ts';
import { commissionDashboardTexts } from '../locales/commission-dashboard.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { blankDashboard } from './blank.ts';
import { boardView, emptyView, troubleView } from './board.ts';
import { ChangeMarks } from './change-marks.ts';
import { styles } from './commission-dashboard.styles.ts';
import { figuresStyles } from './figures.styles.ts';
import { sectionsStyles } from './sections.styles.ts';
import { NO_SESSION, type Trouble, troubleOf } from './trouble.ts';
import { type DashboardText, figuresOf, isEmpty, placeOf, type Words } from './words.ts';

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
export class CommissionDashboard extends SisoElement<DashboardText> {
  static override readonly styles = [tokens, controls, chartStyles, figuresStyles, sectionsStyles, styles];
  static override readonly properties: PropertyDeclarations = {
    chosen: { state: true },
    asTable: { state: true },
    impatient: { state: true },
  };

  protected override readonly component = 'commission-dashboard';
  protected override readonly group = commissionDashboardTexts;

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
    const stopQuery = query.subscribe(update);
    // As a stream opens it names the newest event; what was loaded with that one is not loaded again.
    let known = '';
    const stopLive = siso.live.subscribe((event) => {
      known = 'at' in event ? event.at : '';
      if (event.type === 'partner.updated') {
        void brandQuery(siso).refresh();
      }
      this.#refreshing ??= setTimeout(() => {
        this.#refreshing = undefined;
        if (!known || known !== (query.value?.activity[0]?.id ?? '0')) void query.refresh();
      }, COALESCE_MS);
    });
    const minute = setInterval(update, 60_000);
    addEventListener('online', update);
    addEventListener('offline', update);
    return () => {
      stopQuery();
      stopLive();
      removeEventListener('online', update);
      removeEventListener('offline', update);
      clearInterval(minute);
      clearTimeout(this.#refreshing);
      this.#refreshing = this.#query = undefined;
    };
  }

  protected override updated(): void {
    const { value, error } = this.#query ?? {};
    const code = error?.code ?? this.#trouble()?.code;
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

  protected override render(): TemplateResult {
    const words = this.#words;
    const data = this.#query?.value;
    const trouble = this.#trouble();
    const view = trouble
      ? troubleView(words, trouble, this.#retry)
      : data
        ? this.#dataView(data, words)
        : html`<div aria-hidden="true" inert>${this.#board(blankDashboard(), words, true)}</div>`;
    return html`<div class="root" lang=${this.textLanguage}>
      ${view}
      <div class="sr" role="status">${data || trouble ? this.#marks.announcement : words.t('loading')}</div>
    </div>`;
  }

  /** The figures; words of trouble instead of an exception when the answer is not what it should be. */
  #dataView(data: Dashboard, words: Words): TemplateResult {
    try {
      return isEmpty(data) ? emptyView(words) : this.#board(data, words, false);
    } catch (error) {
      console.error(`<${this.localName}> cannot show this answer.`, error);
      return troubleView(words, troubleOf({ status: 500, code: 'unreadable' }), this.#retry);
    }
  }

  #board(data: Dashboard, words: Words, loading: boolean): TemplateResult {
    const { chosen, asTable } = this;
    const figures = figuresOf(data, placeOf(data, chosen), words);
    if (!loading) {
      this.#marks.note([...figures.main, ...figures.money], words);
    }
    return boardView(data, {
      words,
      figures,
      changed: this.#marks.changed,
      chosen,
      asTable,
      chart: this.#chart,
      loading,
      failed: !!this.#query?.error,
      mirrored: getComputedStyle(this).direction === 'rtl',
      choose: (currency) => {
        this.chosen = currency;
        this.#marks.forget();
      },
      toggle: () => {
        this.asTable = !asTable;
      },
      retry: this.#retry,
    });
  }

  readonly #retry = (): void => void this.#query?.refresh();

  #trouble(): Trouble | undefined {
    const { value, error } = this.#query ?? {};
    if (!this.connection) {
      return this.impatient ? NO_SESSION : undefined;
    }
    if (this.denied) {
      return troubleOf({ status: 403, code: 'missing_scope' });
    }
    return value || !error ? undefined : troubleOf(error);
  }

  get #words(): Words {
    const t: Words['t'] = (key, parameters) => this.text(key, parameters);
    return {
      locale: this.language,
      t,
      find: (key, parameters) => (key in this.group.english ? t(key as DashboardText, parameters) : undefined),
    };
  }
}
