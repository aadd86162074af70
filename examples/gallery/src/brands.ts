/** An imaginary partner: what the elements take from a brand, and the page that they would stand on. */
export interface BrandPreset {
  readonly id: string;
  readonly name: string;
  /** The one colour that the palette grows out of. */
  readonly color: string;
  /** Custom properties beside it. */
  readonly tokens: Readonly<Record<string, string>>;
  /** What makes it different, for the list. */
  readonly about: string;
}

export const brands: readonly BrandPreset[] = [
  {
    id: 'harbour',
    name: 'Harbour Digital',
    color: '#0f6b7c',
    tokens: {},
    about: 'One colour, everything else as it comes',
  },
  {
    id: 'northway',
    name: 'Northway & Sons',
    color: '#8a2b2b',
    tokens: { '--siso-font-family': 'Georgia, "Times New Roman", serif', '--siso-radius-control': '2px' },
    about: 'A serif and sharp corners',
  },
  {
    id: 'kumo',
    name: 'Kumo',
    color: '#6d3df5',
    tokens: { '--siso-radius-control': '16px', '--siso-font-family': 'ui-rounded, "Nunito", system-ui, sans-serif' },
    about: 'Round and violet',
  },
  {
    id: 'ledger',
    name: 'Ledger',
    color: '#111111',
    tokens: { '--siso-radius-control': '0px', '--siso-font-family': 'ui-monospace, "DejaVu Sans Mono", monospace' },
    about: 'Black, square, monospaced',
  },
  {
    id: 'solara',
    name: 'Solara',
    color: '#f2b705',
    tokens: { '--siso-radius-control': '10px' },
    about: 'A bright yellow, kept readable',
  },
];

export const findBrand = (id: string): BrandPreset | undefined => brands.find((brand) => brand.id === id);
