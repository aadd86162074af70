import { expect } from 'chai';
import type { BuiltReport } from './support/built-page.ts';

describe('the built files', () => {
  it('show the elements with their styles and the brand, without an error', async () => {
    const frame = document.createElement('iframe');
    frame.src = new URL('./support/built.html', import.meta.url).href;
    const report = new Promise<BuiltReport>((resolve) => {
      window.addEventListener('message', ({ data, source }) => source === frame.contentWindow && resolve(data));
    });
    document.body.append(frame);
    const { problems, styles } = await report;
    frame.remove();
    expect(problems).to.deep.equal([]);
    expect(styles).to.deep.equal({
      board: 'grid',
      figures: 'grid',
      bar: '8px',
      axis: 'column',
      columns: 'collapse',
      switch: 'absolute',
      form: 'grid',
      field: '4px',
      label: '600',
      control: '8px',
      button: 'rgb(15, 118, 110)',
    });
  });
});
