import { expect } from 'chai';
import { reportOf } from './support/frame.ts';
import type { HostReport } from './support/host-page.ts';

describe('a hostile host page', () => {
  let plain: HostReport;
  let hostile: HostReport;

  before(async () => {
    plain = await reportOf('./plain.html');
    hostile = await reportOf('./hostile.html');
  });

  it('has no error', () => {
    expect(plain.problems).to.deep.equal([]);
    expect(hostile.problems).to.deep.equal([]);
  });

  it('changes no style inside the elements', () => {
    expect(Object.keys(plain.styles).length).to.be.greaterThan(1000);
    const changed = Object.entries(plain.styles).filter(([place, value]) => hostile.styles[place] !== value);
    expect(changed.map(([place, value]) => `${place}: ${value} became ${hostile.styles[place]}`)).to.deep.equal([]);
  });

  it('leaves the elements their width: all of it, and what is comfortable to fill in', () => {
    expect(plain.widths['siso-commission-dashboard']).to.be.greaterThan(0.95);
    expect(plain.widths['siso-referral-form']).to.be.within(0.3, 1);
    for (const [tag, width] of Object.entries(plain.widths)) {
      expect(hostile.widths[tag], tag).to.be.closeTo(width, 0.03);
    }
  });

  it('does not keep the form from sending nor the dashboard from its table', () => {
    for (const { sent, switched } of [plain, hostile]) {
      expect(sent).to.equal('ref_1');
      expect(switched).to.equal(true);
    }
  });
});
