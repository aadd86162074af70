import { expect } from 'chai';
import { define } from '../../widgets/src/referral-form/define.ts';
import type { ReferralForm } from '../../widgets/src/referral-form/referral-form.ts';
import { deep } from './support/deep.ts';
import { BRAND, Network } from './support/network.ts';
import { makeSiso, until } from './support/show-state.ts';

define();

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** WCAG luminance of any CSS colour, as the browser paints it. */
function luminance(color: string): number {
  if (!canvas) {
    throw new Error('No canvas');
  }
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((channel) =>
    channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Brands across the wheel, pale, strong and dark, and the corners of sRGB. */
const brands = [
  ...Array.from({ length: 24 }, (_, step) => step * 15).flatMap((hue) =>
    [25, 50, 85].map((light) => `hsl(${hue} 90% ${light}%)`),
  ),
  ...['#000000', '#ffffff', '#808080', '#ff0000', '#00ff00', '#0000ff', '#ffff00', '#00ffff', '#ff00ff', '#3a5a8c'],
];

/** `#rrggbb` of a CSS colour. */
function hexOf(color: string): string {
  const probe = document.createElement('canvas').getContext('2d');
  if (!probe) {
    throw new Error('No canvas');
  }
  probe.fillStyle = color;
  return probe.fillStyle;
}

describe('theme', () => {
  let form: ReferralForm;

  /** The computed value of a private token as a colour. */
  const token = (name: string): string => {
    const probe = document.createElement('span');
    form.shadowRoot?.append(probe);
    probe.style.color = `var(--_${name})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };

  beforeEach(async () => {
    form = document.createElement('siso-referral-form');
    const network = new Network();
    network.answer('GET /v1/brand', BRAND);
    form.siso = makeSiso(network.fetch);
    document.body.append(form);
    await form.updateComplete;
  });

  afterEach(() => {
    form.remove();
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`reaches WCAG AA on every ground for ${brands.length} brand colours, ${scheme}`, async () => {
      form.style.colorScheme = scheme;
      const failures: string[] = [];
      for (const brand of brands) {
        form.brandColor = hexOf(brand);
        await form.updateComplete;
        const grounds = [scheme === 'light' ? '#fff' : 'oklch(0.2 0.01 200)', token('field'), token('sunken')];
        const check = (role: string, ground: string, wanted: number): void => {
          const got = contrast(token(role), ground);
          if (got < wanted) {
            failures.push(`${form.brandColor} ${role} on ${ground}: ${got.toFixed(2)} < ${wanted}`);
          }
        };
        for (const ground of grounds) {
          for (const role of ['text', 'muted', 'accent-text', 'success', 'warning', 'danger', 'info']) {
            check(role, ground, 4.5);
          }
          check('edge', ground, 3);
        }
        check('on-accent', token('accent'), 4.5);
      }
      expect(failures).to.deep.equal([]);
    });
  }

  it('keeps the brand’s own colour for the primary action in light schemes', async () => {
    form.style.colorScheme = 'light';
    form.brandColor = '#0f766e';
    await form.updateComplete;
    expect(getComputedStyle(deep(form, 'button[type=submit]')).backgroundColor).to.equal('rgb(15, 118, 110)');
  });

  it('takes a token of the host page over the brand, and follows it live', async () => {
    form.style.setProperty('--siso-color-brand', '#7c2d12');
    await form.updateComplete;
    const button = deep(form, 'button[type=submit]');
    button.style.transition = 'none';
    expect(getComputedStyle(button).backgroundColor).to.equal('rgb(124, 45, 18)');
    form.style.setProperty('--siso-color-accent', 'rgb(1, 2, 3)');
    expect(getComputedStyle(button).backgroundColor).to.equal('rgb(1, 2, 3)');
  });

  it('takes the brand from the API, refuses what is no colour or font, and inherits the host’s font', async () => {
    const network = new Network();
    network.answer('GET /v1/brand', { ...BRAND, color: 'red}:host{display:none', radius: 20, font: 'x;} *{color:red' });
    form.style.fontFamily = 'Georgia';
    form.siso = makeSiso(network.fetch);
    await until(() => getComputedStyle(deep(form, 'input')).borderRadius === '20px', 'the radius');
    expect(getComputedStyle(form).display).to.equal('block');
    expect(getComputedStyle(deep(form, 'input')).fontFamily).to.equal('Georgia');
  });

  it('changes with the brand without a new element or a new request per element', async () => {
    const network = new Network();
    network.answer('GET /v1/brand', BRAND);
    const siso = makeSiso(network.fetch);
    form.siso = siso;
    const second = document.createElement('siso-referral-form');
    second.siso = siso;
    document.body.append(second);
    await until(() => network.count('GET /v1/brand') === 1, 'the brand');
    const input = deep<HTMLInputElement>(form, '#clientName');
    input.value = 'typed';
    network.answer('GET /v1/brand', { ...BRAND, radius: 2 });
    await siso.query('brand', async () => (await siso.client.get('/v1/brand')).data).refresh();
    await form.updateComplete;
    expect(getComputedStyle(input).borderRadius).to.equal('2px');
    expect(input.value).to.equal('typed');
    expect(network.count('GET /v1/brand')).to.equal(2);
    second.remove();
  });
});
