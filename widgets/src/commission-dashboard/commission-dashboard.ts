import type { Dashboard, Query, Siso } from '@siso/partner-sdk';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { brandQuery } from '../base/brand.ts';
import { SisoElement } from '../base/siso-element.ts';
import { NO_SESSION, type Trouble, troubleOf } from '../base/trouble.ts';
import { commissionDashboardTexts } from '../locales/commission-dashboard.ts';
import { controls } from '../theme/controls.styles.ts';
import { tokens } from '../theme/tokens.styles.ts';
import { blankDashboard } from './blank.ts';
import { boardView, emptyView, troubleView } from './board.ts';
import { ChangeMarks } from './change-marks.ts';
import { styles } from './commission-dashboard.styles.ts';
import { figuresStyles } from './figures.styles.ts';
import { figuresOf } from './figures.ts';
import { Later } from './later.ts';
import { type FigureLead, isEmpty, queryOf } from './selection.ts';
import { type DashboardText, placeOf, type Words } from './words.ts';

/** Events that come together are answered with one request. */
const COALESCE_MS = 150;
/** How long an element without a connection waits for one before it says so. */
const PATIENCE_MS = 8000;

/**
 * A partner's commissions at a glance: figures of a range beside those of the stretch before it, twelve months, pipeline,
 * sources and what happened last, in the partner's currency and the viewer's language. Each number leads to the
 * commissions or referrals behind it, these to their calculation and their project. One request when it appears; it
 * follows the live stream from then on.
 *
 * @slot heading - Replaces the heading.
 * @slot loading - What is shown while the figures are on their way, instead of grey bars.
 * @slot empty - The one next step when there is nothing yet, for example a link to the referral form.
 * @slot error - More help below an error.
 *
 * @csspart figures - A row of figures.
 * @csspart figure - One figure with its label and note.
 * @csspart section - The trend, the pipeline, the sources or the activity.
 * @csspart notice - A message on the state of the dashboard.
 * @csspart detail - The list, the calculation or the project behind a number.
 *
 * @cssprop {<length>} --siso-border-line-width - Hairlines; 0px–3px. Default: 1px.
 * @cssprop {<length>} --siso-figure-size - Size of the main figures; a fifth larger where there is room; 1em–2.5em. Default: 1.43em.
 * @cssprop {<length>} --siso-figure-padding - Space around figures; 4px–32px. Default: 4 units.
 * @cssprop {<number>} --siso-figure-weight - Weight of figures; 400–800. Default: 600.
 * @cssprop {<color>} --siso-figure-label-color - Labels of figures; any. Default: muted text.
 * @cssprop {<length>} --siso-table-padding - Space above and below a row; 2px–24px. Default: 2 units.
 * @cssprop {<length>} --siso-table-head-size - Size of column heads; 0.75em–1em. Default: 0.857em.
 * @cssprop {<color>} --siso-table-head-color - Column heads; any. Default: muted text.
 * @cssprop {<color>} --siso-table-stripe - Ground of every other row; any. Default: transparent.
 * @cssprop {<length>} --siso-chart-height - Height of charts; 120px–400px. Default: 190px; 150px where it is narrow.
 * @cssprop {<length>} --siso-chart-line-width - Lines; 1px–4px. Default: 2px.
 * @cssprop {<length>} --siso-chart-dot-size - Radius of points; 2px–8px. Default: 4px.
 * @cssprop {<length>} --siso-chart-label-size - Size of ticks and labels; 0.75em–1em. Default: 0.857em.
 * @cssprop {<color>} --siso-chart-color - Lines, areas and points; any. Default: the accent text.
 * @cssprop {<color>} --siso-chart-grid-color - Grid lines; any. Default: that of hairlines.
 * @cssprop {<number>} --siso-chart-area-opacity - Opacity of the area under a line; 0–0.4. Default: 0.1.
 * @cssprop {<length>} --siso-bar-height - Height of bars; 4px–24px. Default: 8px.
 * @cssprop {<color>} --siso-bar-color - Bars; any. Default: the accent text.
 * @cssprop {<color>} --siso-bar-track-color - What bars run in; any. Default: the sunken ground.
 */
export class CommissionDashboard extends SisoElement<DashboardText> {
  static override readonly styles = [tokens, controls, figuresStyles, styles];
  static override readonly properties: PropertyDeclarations = {
    period: { reflect: true },
    from: { reflect: true },
    to: { reflect: true },
    source: { reflect: true },
    currency: { reflect: true },
    opens: {},
    impatient: { state: true },
  };

  protected override readonly component = 'commission-dashboard';
  protected override readonly group = commissionDashboardTexts;

  /** `this_month`, `last_month`, `last_3_months`, `last_12_months` (the default) or `this_year`, by the programme's days. */
  period?: string;
  /** The first day, `YYYY-MM-DD`, instead of a period. */
  from?: string;
  /** The last day, `YYYY-MM-DD`, instead of a period. */
  to?: string;
  /** Only referrals of this source, and what they earned: `website`, `email`, `call`, `event`, `social`, `import`, `other`. */
  source?: string;
  /** The currency to show, where there are several. Default: the partner's own. */
  currency?: string;
  /** `commissions`: the list of what was earned in the range stands before the figures at first, as if its number had been followed. */
  opens?: string;

  private impatient = false;

  readonly #marks = new ChangeMarks(this);
  readonly #later = new Later(this, () => this.language);
  #query?: Query<Dashboard>;
  #key = '';
  #stopQuery?: () => void;
  /** What is shown while another selection is on its way. */
  #shown?: Dashboard;
  #shownKey = '';
  #refreshing?: ReturnType<typeof setTimeout>;
  #waiting?: ReturnType<typeof setTimeout>;
  #reported?: string;
  #opened = false;
  /** Opens the live stream, after the first answer: nobody waits for it. */
  #follow?: () => void;
  #following?: ReturnType<typeof setTimeout>;
  /** The grey bars, and the texts that they are as wide as. */
  #blank?: { readonly of: unknown; readonly view: TemplateResult };

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
    const update = (): void => this.requestUpdate();
    this.#shown = undefined;
    this.#later.detail = undefined;
    this.#watch(siso);
    // As a stream opens it names the newest event; what was loaded with that one is not loaded again.
    let known = '';
    let stopLive: (() => void) | undefined;
    const follow = (): void => {
      stopLive = siso.live.subscribe((event) => {
        known = 'at' in event ? event.at : '';
        if (event.type === 'partner.updated') {
          void brandQuery(siso).refresh();
        }
        this.#refreshing ??= setTimeout(() => {
          this.#refreshing = undefined;
          if (!known || known !== (this.#query?.value?.activity[0]?.id ?? '0')) {
            void this.#query?.refresh();
            this.#later.detail?.refresh();
          }
        }, COALESCE_MS);
      });
    };
    if (this.#query?.value) {
      follow();
    } else {
      this.#follow = follow;
    }
    const minute = setInterval(update, 60_000);
    addEventListener('online', update);
    addEventListener('offline', update);
    return () => {
      this.#stopQuery?.();
      clearTimeout(this.#following);
      this.#follow = undefined;
      stopLive?.();
      removeEventListener('online', update);
      removeEventListener('offline', update);
      clearInterval(minute);
      clearTimeout(this.#refreshing);
      this.#refreshing = this.#query = this.#stopQuery = undefined;
      this.#key = '';
    };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#later.speak();
    if (this.#query && this.connection) {
      this.#watch(this.connection);
    }
    if (changed.has('currency')) {
      this.#marks.forget();
    }
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
      this.#later.load();
    }
    if (this.#follow && (value || error)) {
      this.#following = setTimeout(this.#follow);
      this.#follow = undefined;
    }
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    const { value } = this.#query ?? {};
    if (value) {
      this.#shown = value;
      this.#shownKey = this.#key;
    } else if (this.#shownKey === this.#key || !this.connection) {
      // Emptied, not merely on its way: the session has ended, or is another person's.
      this.#shown = undefined;
    }
    const trouble = this.#trouble();
    const detail = trouble ? undefined : this.#later.detail;
    const view = trouble
      ? troubleView(words, trouble, this.#retry, this.#shown && this.#controls(this.#shown, words))
      : this.#shown
        ? this.#dataView(this.#shown, words, !value)
        : this.#skeleton(words);
    return html`<div class="root" lang=${this.textLanguage}>
      ${view} ${detail ? detail.view(words) : nothing}
      <div class="sr" role="status">${this.#shown || trouble ? this.#marks.announcement : words.t('loading')}</div>
    </div>`;
  }

  /** The figures; words of trouble instead of an exception when the answer is not what it should be. */
  #dataView(data: Dashboard, words: Words, busy: boolean): TemplateResult {
    try {
      return isEmpty(data) && !this.source ? emptyView(words) : this.#board(data, words, { busy });
    } catch (error) {
      console.error(`<${this.localName}> cannot show this answer.`, error);
      return troubleView(words, troubleOf({ status: 500, code: 'unreadable' }), this.#retry);
    }
  }

  #skeleton(words: Words): TemplateResult {
    if (this.#blank?.of !== this.tongue) {
      const bars = this.#board(blankDashboard(), words, { loading: true });
      const view = html`<slot name="loading"><div aria-hidden="true" inert>${bars}</div></slot>`;
      this.#blank = { of: this.tongue, view };
    }
    return this.#blank.view;
  }

  #board(data: Dashboard, words: Words, { loading = false, busy = false }): TemplateResult {
    const place = placeOf(data, this.currency);
    const listsReferrals = loading || !!this.connection?.session.allows('referrals:read');
    const figures = figuresOf(data, { place, words, listsReferrals });
    const look = (lead: FigureLead): void =>
      this.#open({ ...lead, data, place, source: this.source || undefined, words });
    if (!loading && !this.#opened && this.opens === 'commissions') {
      this.#opened = true;
      look({ figure: 'earned' });
    }
    if (!loading && !busy) {
      this.#marks.note([...figures.main, ...figures.money], words);
    }
    return boardView(data, {
      words,
      figures,
      changed: this.#marks.changed,
      loading,
      busy,
      failed: !!this.#query?.error,
      hidden: !!this.#later.detail,
      controls: loading ? nothing : this.#controls(data, words),
      sections: loading
        ? undefined
        : this.#later.sections?.view(data, place, { words, listsReferrals, open: this.#open }),
      reload: !loading && this.#later.lost ? () => this.#later.load(true) : undefined,
      look,
      retry: this.#retry,
    });
  }

  #controls(data: Dashboard, words: Words): unknown {
    return this.#later.sections?.controls(data, placeOf(data, this.currency), words, this.connection);
  }

  readonly #open = (to: Parameters<Later['open']>[0]): void => {
    if (this.connection) {
      void this.#later.open(to, this.connection);
    }
  };

  readonly #retry = (): void => void this.#query?.refresh();

  /** Follows the selection: its figures are an entry of the cache. */
  #watch(siso: Siso): void {
    const query = queryOf(this);
    const key = `dashboard ${JSON.stringify(query)}`;
    if (key === this.#key) {
      return;
    }
    this.#stopQuery?.();
    this.#key = key;
    this.#marks.forget();
    this.#query = siso.query<Dashboard>(
      key,
      async (signal) => (await siso.client.get('/v1/dashboard', { query, signal })).data,
    );
    this.#stopQuery = this.#query.subscribe(() => this.requestUpdate());
  }

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
