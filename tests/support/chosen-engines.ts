import { type Engine, engines } from './browser.ts';

/**
 * The engines that the elements' tests run in: those of `WIDGET_ENGINES` (a comma list), else all.
 * @throws Error when the setting names what is not an engine
 */
export function chosenEngines(): Engine[] {
  const chosen = (process.env.WIDGET_ENGINES || engines.join(',')).split(',').map((name) => name.trim());
  const unknown = chosen.filter((name) => !(engines as readonly string[]).includes(name));
  if (unknown.length > 0) {
    throw new Error(`WIDGET_ENGINES names "${unknown.join(', ')}"; there are ${engines.join(', ')}.`);
  }
  return chosen as Engine[];
}
