import { expect } from 'chai';
import { exhibits } from './support/elements.ts';
import type { StrictReport } from './support/strict-page.ts';

describe('a strict host page', () => {
  it('shows every state without breaking its content security policy or its trusted types', async function () {
    // Every state of every element, one after the other.
    this.timeout(180_000);
    const frame = document.createElement('iframe');
    frame.src = new URL('./support/strict.html', import.meta.url).href;
    const report = new Promise<StrictReport>((resolve) => {
      window.addEventListener('message', ({ data, source }) => source === frame.contentWindow && resolve(data));
    });
    document.body.append(frame);
    const { violations, shown, styled } = await report;
    frame.remove();
    expect(violations).to.deep.equal([]);
    expect(shown).to.equal(exhibits.flatMap(({ states }) => states).length);
    expect(styled).to.equal(shown);
  });
});
