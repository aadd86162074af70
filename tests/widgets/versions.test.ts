import { expect } from 'chai';
import { VERSION } from '../../widgets/src/base/version.ts';
import { reportOf } from './support/frame.ts';
import type { TwoScriptsReport } from './support/two-scripts.ts';

describe('a page that loads the script twice', () => {
  it('keeps working with two copies of one version, and is told so once', async () => {
    const report = await reportOf<TwoScriptsReport>('./two-scripts.html?second-copy');
    expect(report.problems).to.deep.equal([]);
    expect(report.errors).to.deep.equal([]);
    expect(report.warnings).to.have.length(1);
    expect(report.warnings[0]).to.contain('<siso-referral-form>').and.to.contain('already defined');
    expect(report.versions).to.deep.equal([VERSION, VERSION]);
    expect(report.sent).to.deep.equal(['ref_1', 'ref_1']);
  });

  it('keeps the first of two versions in use, and names both', async () => {
    const report = await reportOf<TwoScriptsReport>('./two-scripts.html?second-version');
    expect(report.problems).to.deep.equal([]);
    expect(report.warnings).to.deep.equal([]);
    expect(report.errors).to.have.length(1);
    expect(report.errors[0]).to.contain(VERSION).and.to.contain('99.0.0');
    expect(report.versions).to.deep.equal([VERSION, VERSION]);
    expect(report.sent).to.deep.equal(['ref_1', 'ref_1']);
  });
});
