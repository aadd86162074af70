import { executeServerCommand } from '@web/test-runner-commands';
import { type Ability, can } from './engines.ts';

/** The media feature behind each ability, and the value that is not the usual one. */
export const features: Readonly<Record<Ability, readonly [name: string, value: string]>> = {
  'emulate forced colours': ['forced-colors', 'active'],
  'emulate reduced motion': ['prefers-reduced-motion', 'reduce'],
  'emulate a colour scheme': ['prefers-color-scheme', 'dark'],
};

/** Emulates exactly these; false when the engine did not. */
export async function tryToEmulate(...abilities: Ability[]): Promise<boolean> {
  const wanted = abilities.map((ability) => features[ability]);
  const { done } = await executeServerCommand<{ done: boolean }, object>(
    'emulate-features',
    Object.fromEntries(wanted),
  );
  return done && wanted.every(([name, value]) => matchMedia(`(${name}: ${value})`).matches);
}

/**
 * Emulates exactly these, or nothing at all. False where the engine cannot, by the table in `engines.ts`.
 * @throws Error when the table says that it can, and it did not
 */
export async function emulate(...abilities: Ability[]): Promise<boolean> {
  if (!abilities.every(can)) {
    return false;
  }
  if (!(await tryToEmulate(...abilities)) && abilities.length > 0) {
    throw new Error(`The engine did not ${abilities.join(' and ')}.`);
  }
  return true;
}

/** Takes an element's transitions and animations to their end, in engines that cannot ask for reduced motion too. */
export function calm(element: Element): void {
  const { shadowRoot } = element;
  for (const animation of shadowRoot?.getAnimations() ?? []) {
    if (animation.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY) {
      animation.cancel();
    } else {
      animation.finish();
    }
  }
  for (const inner of shadowRoot?.querySelectorAll('*') ?? []) {
    if (inner.shadowRoot) {
      calm(inner);
    }
  }
}
