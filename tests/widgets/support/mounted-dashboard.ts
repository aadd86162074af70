import { busyYear } from '../../../widgets/src/commission-dashboard/commission-dashboard.states.ts';
import type { CommissionDashboard } from '../../../widgets/src/commission-dashboard/commission-dashboard.ts';
import { detailReplies } from '../../../widgets/src/commission-dashboard/detail.states.ts';
import { deep } from './deep.ts';
import { BRAND, Network } from './network.ts';
import { makeSiso, until } from './show-state.ts';

/** A dashboard on a stubbed network, with what its numbers lead to. */
export class MountedDashboard {
  readonly network = new Network();
  board!: CommissionDashboard;

  constructor() {
    this.network.answer('GET /v1/brand', BRAND);
    this.network.answer('GET /v1/dashboard', busyYear());
    for (const [route, reply] of Object.entries(detailReplies)) {
      if (typeof reply === 'object') this.network.answer(route, reply.body);
    }
  }

  async mount(attributes: Readonly<Record<string, string>> = {}): Promise<void> {
    this.board = document.createElement('siso-commission-dashboard');
    this.board.siso = makeSiso(this.network.fetch, { session: true });
    this.board.locale = 'en-US';
    for (const [name, value] of Object.entries(attributes)) this.board.setAttribute(name, value);
    document.body.append(this.board);
    await until(() => this.find('.board:not(.loading) .choices') && this.find('.stages .pipeline'), 'the sections');
  }

  async remove(): Promise<void> {
    this.board.remove();
    await this.board.siso?.logout();
  }

  find<T extends Element = HTMLElement>(selector: string): T | null {
    return this.board.shadowRoot?.querySelector<T>(selector) ?? null;
  }

  get<T extends Element = HTMLElement>(selector: string): T {
    return deep<T>(this.board, selector);
  }

  /** Presses what the selector names and waits until another thing is there. */
  async press(selector: string, shown: string): Promise<void> {
    this.get(selector).click();
    await until(() => this.find(shown), `${shown} after ${selector}`);
  }

  text(selector: string): string {
    return (this.get(selector).textContent ?? '').replaceAll(/\s+/g, ' ').trim();
  }

  /** What has the focus in the shadow root. */
  get active(): HTMLElement | null {
    return (this.board.shadowRoot?.activeElement ?? null) as HTMLElement | null;
  }

  /** The queries that a path was asked with. */
  queries(path: string): Record<string, string>[] {
    return this.network.seen.filter((seen) => seen.path === path).map(({ query }) => Object.fromEntries(query));
  }
}
