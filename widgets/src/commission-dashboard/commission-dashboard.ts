import { html, type TemplateResult } from 'lit';
import { SisoElement } from '../base/siso-element.ts';
import { tokens } from '../theme/tokens.styles.ts';

export class CommissionDashboard extends SisoElement {
  static override readonly styles = [tokens];
  protected override render(): TemplateResult {
    return html`<p>…</p>`;
  }
}
