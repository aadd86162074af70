import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner-core';

/**
 * Serves the built files once more below `/second-copy/`, and below `/second-version/` as the version 99.0.0: what a page
 * loads that has been given the script twice, or two releases of it.
 */
export function secondScriptPlugin(dist: string, version: string): TestRunnerPlugin {
  return {
    name: 'second-script',
    async serve({ path: url }) {
      const [, place, file] = /^\/(second-copy|second-version)\/(.+\.js)$/.exec(url) ?? [];
      if (!place || !file) return;
      const text = await readFile(path.join(dist, path.normalize(`/${file}`)), 'utf8');
      const other = text.replaceAll(`"${version}"`, '"99.0.0"');
      return { body: place === 'second-copy' ? text : other, type: 'js' };
    },
  };
}
