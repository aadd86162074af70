/** Runs before `npm publish`: a release is meant, or nothing leaves. Plain JavaScript, so that any npm's Node can run it. */
import { existsSync, readFileSync } from 'node:fs';

const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));

if (process.env.SISO_RELEASE !== version) {
  console.error(`To publish ${name} ${version}, say so: SISO_RELEASE=${version} npm publish`);
  process.exitCode = 1;
} else if (!existsSync('dist/esm/index.js')) {
  console.error('Nothing is built: run `npm run build` in the root first.');
  process.exitCode = 1;
}
