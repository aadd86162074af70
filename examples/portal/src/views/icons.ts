import { svg, type TemplateResult } from 'lit';

/** Strokes on a grid of 20; drawn at the size of the text around them. */
const shapes = {
  home: 'M3.5 9 10 3.5 16.5 9v7.5h-4.25v-4.75h-4.5v4.75H3.5z',
  add: 'M10 4.5v11M4.5 10h11',
  referrals: 'M13 3.5l3.5 3.5L13 10.5M16 7H8.5a4.5 4.5 0 0 0-4.5 4.5v5',
  projects: 'M3.5 6.5h13v9.5h-13zM7.5 6.5v-2.5h5v2.5M3.5 10.5h13',
  commissions:
    'M10 3.5c3.6 0 6.5 1.2 6.5 2.75S13.6 9 10 9 3.5 7.8 3.5 6.25 6.4 3.5 10 3.5zM3.5 6.25v7.5c0 1.55 2.9 2.75 6.5 2.75s6.5-1.2 6.5-2.75v-7.5M3.5 10c0 1.55 2.9 2.75 6.5 2.75s6.5-1.2 6.5-2.75',
  team: 'M7.5 9.5a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5zM2.5 16c.4-2.6 2.4-4 5-4s4.6 1.4 5 4M13 4.300a2.75 2.75 0 0 1 0 4.900M14.8 12.4c1.5.6 2.5 1.8 2.7 3.6',
  settings: 'M3.5 6h7.5M15 6h1.5M3.5 14H5M9 14h7.5M13 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM7 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  partners: 'M3.5 16.5v-11l6-2v13M9.5 8l7 2v6.5M3.5 16.5h13M6 8h1M6 11h1M12.5 12.5h1',
  plans: 'M4 4h12v12H4zM7 8h6M7 11h6M7 13.5h3',
  keys: 'M12.5 11.5a4 4 0 1 0-3.8-2.700L3.5 14v2.5H6.5v-2h2v-2h1.2l1-1M13.5 6.5v.1',
  log: 'M4 5.5h12M4 10h12M4 14.5h7',
  profile: 'M3.5 4.5h13v11h-13zM6.5 8.5h3M6.5 11.5h7',
  security: 'M10 3l6 2.2v4.300c0 3.7-2.5 6.3-6 7.5-3.5-1.2-6-3.8-6-7.5V5.2z',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l3.5 3.5',
  more: 'M4 10a1 1 0 1 0 2 0 1 1 0 0 0-2 0M9 10a1 1 0 1 0 2 0 1 1 0 0 0-2 0M14 10a1 1 0 1 0 2 0 1 1 0 0 0-2 0',
  switch: 'M6.5 8 10 4.5 13.5 8M6.5 12l3.5 3.5 3.5-3.5',
  theme: 'M10 3.5a6.5 6.5 0 1 0 0 13zM10 3.5a6.5 6.5 0 0 1 0 13',
  language:
    'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM3.5 10h13M10 3.5c2 1.8 3 4 3 6.5s-1 4.7-3 6.5c-2-1.8-3-4-3-6.5s1-4.7 3-6.5z',
  leave: 'M8.5 3.5h-4.5v13h4.5M8 10h8.5M13.5 7l3 3-3 3',
  install: 'M10 3.5v8.5M6.5 8.5 10 12l3.5-3.5M4 16.5h12',
  close: 'M5 5l10 10M15 5 5 15',
  back: 'M16 10H4.5M8.5 5.5 4 10l4.5 4.5',
  offline:
    'M3 3l14 14M5 10.5c.8-.8 1.7-1.4 2.7-1.700M15 10.5a7 7 0 0 0-3.5-1.900M7.7 13.2a3.3 3.3 0 0 1 4.6 0M10 16v.1M2.8 7.700c.7-.6 1.4-1.1 2.2-1.5M17.2 7.700A10.3 10.3 0 0 0 9 5.3',
  eye: 'M2.5 10C4 7 6.7 5 10 5s6 2 7.5 5c-1.5 3-4.2 5-7.5 5s-6-2-7.5-5zM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  wait: 'M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM10 6.5V10l2.5 1.5',
  check: 'M4.5 10.5 8.5 14.5 15.5 6.5',
} as const;

export type IconName = keyof typeof shapes;

/** Arrows that point along the text turn with its direction. */
const turning: ReadonlySet<IconName> = new Set(['referrals', 'leave', 'back']);

export const icon = (name: IconName): TemplateResult =>
  svg`<svg class="icon ${turning.has(name) ? 'turning' : ''}" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d=${shapes[name]} /></svg>`;
