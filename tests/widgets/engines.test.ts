import { expect } from 'chai';
import { can } from './support/engines.ts';
import { emulate, features, tryToEmulate } from './support/media.ts';

describe('the table of what an engine cannot do', () => {
  for (const ability of Object.keys(features) as (keyof typeof features)[]) {
    it(`is right about: ${ability}`, async () => {
      expect(await tryToEmulate(ability)).to.equal(can(ability));
    });
  }

  after(() => emulate());
});
