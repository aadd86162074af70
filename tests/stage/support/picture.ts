import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export const pictures = fileURLToPath(new URL('../../widgets/pictures/', import.meta.url));
/** Where what differs is left to be looked at. */
const looks = path.join(tmpdir(), 'siso-pictures');

/** Share of pixels that may differ: less than one letter of a picture, more than a rounding of a curve's edge. */
const TOLERANCE = 0.0002;

/** True: pictures are recorded instead of compared. */
export const updating = process.env.UPDATE_PICTURES === '1';

/**
 * Compares a picture with the recorded one of that name, or records it.
 *
 * @returns what is wrong, in one line that names the files to look at; undefined when they are alike
 */
export async function compare(name: string, taken: Buffer): Promise<string | undefined> {
  const file = `${pictures}${name}.png`;
  if (updating) {
    await mkdir(pictures, { recursive: true });
    await writeFile(file, taken);
    return undefined;
  }
  if (!existsSync(file)) return `${name} has no picture yet: record it with UPDATE_PICTURES=1 and look at it.`;
  const [is, should] = [PNG.sync.read(taken), PNG.sync.read(await readFile(file))];
  const sized = is.width === should.width && is.height === should.height;
  const marked = new PNG(should);
  const differing = sized ? pixelmatch(is.data, should.data, marked.data, is.width, is.height, { threshold: 0.1 }) : 0;
  if (sized && differing <= is.width * is.height * TOLERANCE) return undefined;
  await mkdir(looks, { recursive: true });
  const beside = path.join(looks, name);
  await writeFile(`${beside}.is.png`, taken);
  if (sized) await writeFile(`${beside}.differs.png`, PNG.sync.write(marked));
  const how = sized
    ? `${differing} pixels differ`
    : `it is ${is.width} × ${is.height} instead of ${should.width} × ${should.height}`;
  return `${name}: ${how}; look at ${beside}.*.png, and record it with UPDATE_PICTURES=1 if it is meant.`;
}
