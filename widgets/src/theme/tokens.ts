/** A public custom property of the elements. */
export interface Token {
  readonly name: `--siso-${string}`;
  readonly syntax:
    | '<color>'
    | '<length>'
    | '<number>'
    | '<time>'
    | '<percentage>'
    | '<font-family>'
    | '<shadow>'
    | '<easing>'
    | '<keyword>';
  /**
   * What is taken: `any`, keywords between bars, or `<least>–<most>` in CSS; a value beyond a range is brought back into
   * it by the sheets themselves.
   */
  readonly range: string;
  /** What holds when nothing is set, in words or CSS. */
  readonly default: string;
  /** What it changes, as one phrase. */
  readonly about: string;
  /** Who heeds it: every element, or the named ones. */
  readonly of: 'all' | readonly ('referral-form' | 'commission-dashboard')[];
}

type Row = readonly [name: string, range: string, byDefault: string, about: string];

/** Tokens of one group; a row's range that is left empty means any value of the syntax. */
const group = (
  group: string,
  syntax: Token['syntax'],
  rows: readonly Row[],
  of: Token['of'] = 'all',
): readonly Token[] =>
  rows.map(([name, range, byDefault, about]) => ({
    name: `--siso-${group}-${name}`,
    syntax,
    range: range || 'any',
    default: byDefault,
    about,
    of,
  }));

const form = ['referral-form'] as const;
const board = ['commission-dashboard'] as const;

/**
 * Every public custom property, with its type, range and default: the one list behind the documentation, the editors of
 * themes and the tests. A function, so that no bundle carries the list unless something asks for it.
 */
export const themeTokens = (): readonly Token[] => [
  ...group('color', '<color>', [
    ['brand', '', 'the brand’s, else #3a5a8c', 'the one colour that all others grow out of'],
    ['accent', '', 'the brand; in dark schemes at least at lightness 0.53', 'ground of the primary button'],
    ['accent-hover', '', 'the accent, 12 % towards its contrary', 'ground of the primary button under the pointer'],
    ['on-accent', '', 'black or white, at 4.5:1 on the accent', 'text on the accent'],
    ['accent-text', '', 'the brand at 4.5:1 on the page', 'links and marks'],
    ['focus', '', 'the accent text', 'focus ring'],
    ['text', '', 'near black or near white with a trace of the brand', 'text'],
    ['text-muted', '', 'grey at 4.5:1', 'hints, notes and labels of figures'],
    ['line', '', 'light grey', 'hairlines between things'],
    ['edge', '', 'grey at 3:1', 'borders of controls'],
    ['field', '', 'white; near black', 'ground of controls'],
    ['sunken', '', 'very light grey; dark grey', 'ground of what is passive: tracks, skeletons, chosen tabs'],
    ['surface', '', 'transparent', 'ground of the element'],
    ['success', '', 'green at 4.5:1', 'what went well'],
    ['warning', '', 'amber at 4.5:1', 'what needs care'],
    ['danger', '', 'red at 4.5:1', 'errors'],
    ['info', '', 'blue at 4.5:1', 'what is good to know'],
  ]),
  ...group('font', '<font-family>', [
    ['family', '', 'the brand’s, else the page’s', 'font of all text'],
    ['heading-family', '', 'the font of all text', 'font of headings'],
  ]),
  ...group('font', '<length>', [
    ['size', '13px–max(20px, 1.25em)', '0.875em', 'size of text; all other sizes are parts of it'],
    ['size-small', '0.8em–1em', '0.929em', 'size of hints, notes and errors'],
    ['heading-size', '1em–2.5em', '1.43em', 'size of the heading'],
    ['heading-spacing', '-0.04em–0.08em', '-0.01em', 'letter spacing of headings'],
  ]),
  ...group('font', '<number>', [
    ['weight', '300–500', '400', 'weight of text'],
    ['weight-strong', '500–800', '600', 'weight of what stands out'],
    ['heading-weight', '400–800', '600', 'weight of headings'],
    ['line-height', '1.2–1.8', '1.45', 'line height of text'],
  ]),
  ...group('space', '<length>', [
    ['unit', '3px–6px', '4px', 'all spacing is a multiple of it'],
    ['section', '8px–64px', '6 units; 8 in the dashboard', 'space between blocks'],
  ]),
  ...group('space', '<number>', [['density', '0.75–1.25', '1', 'factor on spacing and on the height of controls']]),
  ...group('space', '<length>', [['field', '8px–48px', '5 units', 'space between fields']], form),
  ...group('radius', '<length>', [
    ['control', '0px–24px', 'the brand’s, else 6px', 'corners of controls'],
    ['button', '0px–40px', 'that of controls', 'corners of buttons'],
    ['notice', '0px–24px', 'that of controls', 'corners of messages'],
  ]),
  ...group('border', '<length>', [
    ['width', '1px–3px', '1px', 'borders of controls and buttons'],
    ['focus-width', '2px–4px', '2px', 'focus ring'],
    ['focus-offset', '0px–4px', '2px', 'space between a thing and its focus ring'],
  ]),
  ...group('border', '<length>', [['line-width', '0px–3px', '1px', 'hairlines']], board),
  ...group('shadow', '<shadow>', [['button', '', 'none', 'shadow of buttons']]),
  ...group('shadow', '<shadow>', [['control', '', 'none', 'shadow of inputs']], form),
  ...group('control', '<length>', [
    [
      'height',
      '32px–64px',
      'the larger of 40px and 2.86em',
      'least height of controls and buttons; 44px at least on touch screens',
    ],
  ]),
  ...group(
    'control',
    '<length>',
    [['padding', '4px–32px', '3 units', 'space between an input’s edge and its text']],
    form,
  ),
  ...group('control', '<number>', [['weight', '300–700', '400', 'weight of what is typed']], form),
  ...group('label', '<color>', [['color', '', 'that of text', 'colour of labels']], form),
  ...group('label', '<length>', [['size', '0.8em–1.25em', '1em', 'size of labels']], form),
  ...group('label', '<number>', [['weight', '400–800', '600', 'weight of labels']], form),
  ...group('button', '<length>', [
    ['height', '24px–72px', 'that of controls', 'least height of buttons'],
    ['padding', '8px–48px', '5 units', 'space beside a button’s words'],
  ]),
  ...group('button', '<number>', [['weight', '400–800', '600', 'weight of a button’s words']]),
  ...group('button', '<keyword>', [
    ['transform', 'none | uppercase | lowercase | capitalize', 'none', 'letters of a button’s words'],
  ]),
  ...group(
    'button',
    '<keyword>',
    [['align', 'start | center | end | stretch', 'start', 'place of the button that sends']],
    form,
  ),
  ...group('notice', '<percentage>', [['tint', '0%–20%', '8%', 'how much of its colour a message has as its ground']]),
  ...group('notice', '<length>', [['edge-width', '0px–6px', '3px', 'coloured edge of messages']]),
  ...group('icon', '<length>', [['size', '1em–2em', '1.25em', 'size of icons in text']]),
  ...group('icon', '<length>', [['stroke', '1px–2.5px', '1.75px', 'strokes of icons']]),
  ...group('size', '<length>', [['text', '40ch–80ch', '68ch', 'widest line of text']]),
  ...group('size', '<length>', [['form', '20rem–48rem', '34em', 'widest form']], form),
  ...group('motion', '<time>', [
    ['duration', '0ms–200ms', '160ms', 'length of motion; none where the person wants none'],
  ]),
  ...group('motion', '<easing>', [['easing', '', 'ease-out', 'course of motion']]),
  ...group(
    'figure',
    '<length>',
    [
      ['size', '1em–2.5em', '1.43em', 'size of the main figures; a fifth larger where there is room'],
      ['padding', '4px–32px', '4 units', 'space around figures'],
    ],
    board,
  ),
  ...group('figure', '<number>', [['weight', '400–800', '600', 'weight of figures']], board),
  ...group('figure', '<color>', [['label-color', '', 'muted text', 'labels of figures']], board),
  ...group(
    'table',
    '<length>',
    [
      ['padding', '2px–24px', '2 units', 'space above and below a row'],
      ['head-size', '0.75em–1em', '0.857em', 'size of column heads'],
    ],
    board,
  ),
  ...group(
    'table',
    '<color>',
    [
      ['head-color', '', 'muted text', 'column heads'],
      ['stripe', '', 'transparent', 'ground of every other row'],
    ],
    board,
  ),
  ...group(
    'chart',
    '<length>',
    [
      ['height', '120px–400px', '190px; 150px where it is narrow', 'height of charts'],
      ['line-width', '1px–4px', '2px', 'lines'],
      ['dot-size', '2px–8px', '4px', 'radius of points'],
      ['label-size', '0.75em–1em', '0.857em', 'size of ticks and labels'],
    ],
    board,
  ),
  ...group(
    'chart',
    '<color>',
    [
      ['color', '', 'the accent text', 'lines, areas and points'],
      ['grid-color', '', 'that of hairlines', 'grid lines'],
    ],
    board,
  ),
  ...group('chart', '<number>', [['area-opacity', '0–0.4', '0.1', 'opacity of the area under a line']], board),
  ...group('bar', '<length>', [['height', '4px–24px', '8px', 'height of bars']], board),
  ...group(
    'bar',
    '<color>',
    [
      ['color', '', 'the accent text', 'bars'],
      ['track-color', '', 'the sunken ground', 'what bars run in'],
    ],
    board,
  ),
];
