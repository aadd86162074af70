import { expect } from 'chai';
import { commissionDashboardStates } from '../../widgets/src/commission-dashboard/commission-dashboard.states.ts';
import { referralFormStates } from '../../widgets/src/referral-form/referral-form.states.ts';
import type { StrictReport } from './support/strict-page.ts';

describe('a strict host page', () => {
  it('shows every state without breaking its content security policy or its trusted types', async () => {
    const frame = document.createElement('iframe');
    frame.src = new URL('./support/strict.html', import.meta.url).href;
    const report = new Promise<StrictReport>((resolve) => {
      window.addEventListener('message', ({ data, source }) => source === frame.contentWindow && resolve(data));
    });
    document.body.append(frame);
    const { violations, shown, styled } = await report;
    frame.remove();
    expect(violations).to.deep.equal([]);
    expect(shown).to.equal(referralFormStates.length + commissionDashboardStates.length);
    expect(styled).to.equal(shown);
  });
});
