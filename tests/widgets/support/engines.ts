/** The browser engines that run the element tests. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** What some engine cannot do when it is driven from outside. */
export type Ability = 'emulate forced colours' | 'emulate reduced motion' | 'emulate a colour scheme';

interface Lack {
  readonly ability: Ability;
  readonly why: string;
}

const noMedia = (why: string): readonly Lack[] =>
  (['emulate forced colours', 'emulate reduced motion', 'emulate a colour scheme'] as const).map((ability) => ({
    ability,
    why,
  }));

/**
 * The one table of what an engine cannot do. It is printed with every run, `engines.test.ts` fails as soon as an engine
 * has learned what stands here, and no test asks for an engine by name. Dark and light are tested everywhere by the
 * page's own `color-scheme`.
 */
const lacking: Readonly<Record<EngineName, readonly Lack[]>> = {
  chromium: [],
  firefox: noMedia('WebDriver BiDi has no media emulation yet; Chromium covers it'),
  webkit: noMedia('WebDriver has no media emulation; Chromium covers it'),
};

/** What an engine cannot do, and why. */
export const lackingOf = (engine: EngineName): readonly Lack[] => lacking[engine];

/** The engine that this page runs in. */
export function currentEngine(): EngineName {
  const { userAgent } = navigator;
  return /Firefox\//.test(userAgent) ? 'firefox' : /Chrom(e|ium)\//.test(userAgent) ? 'chromium' : 'webkit';
}

/** Whether this page's engine can do it, by the table. */
export const can = (ability: Ability): boolean => !lackingOf(currentEngine()).some((lack) => lack.ability === ability);
