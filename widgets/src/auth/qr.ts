/**
 * QR codes (ISO/IEC 18004) of short texts: byte mode, error correction level L, versions 1–20 (up to 858 bytes). Made here, because what
 * such a code holds is a secret that no other party may see.
 */

/** Check bytes per block and number of blocks by version, at level L. */
const CHECK_BYTES = [0, 7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28];
const BLOCKS = [0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8];

const sizeOf = (version: number): number => 17 + 4 * version;

/** Bytes that a version holds besides its patterns. */
function bytesOf(version: number): number {
  let modules = (16 * version + 128) * version + 64;
  if (version > 1) {
    const marks = Math.floor(version / 7) + 2;
    modules -= (25 * marks - 10) * marks - 55 + (version > 6 ? 36 : 0);
  }
  return modules >> 3;
}

const dataBytesOf = (version: number): number =>
  bytesOf(version) - (CHECK_BYTES[version] ?? 0) * (BLOCKS[version] ?? 0);

/** Product in GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((b >> bit) & 1) * a);
  }
  return product;
}

/** The check bytes (Reed–Solomon) of a block. */
function checkBytes(block: readonly number[], count: number): number[] {
  const divisor: number[] = Array(count).fill(0);
  divisor[count - 1] = 1;
  for (let root = 1, i = 0; i < count; i++, root = times(root, 2)) {
    for (let j = 0; j < count; j++) {
      divisor[j] = times(divisor[j] ?? 0, root) ^ (divisor[j + 1] ?? 0);
    }
  }
  const rest: number[] = Array(count).fill(0);
  for (const byte of block) {
    const factor = byte ^ (rest.shift() ?? 0);
    rest.push(0);
    divisor.forEach((coefficient, i) => {
      rest[i] = (rest[i] ?? 0) ^ times(coefficient, factor);
    });
  }
  return rest;
}

/** The bytes in the order in which they are drawn: data of all blocks by turns, then their check bytes. */
function interleaved(text: Uint8Array, version: number): number[] {
  const room = dataBytesOf(version);
  const bits: number[] = [];
  const put = (value: number, count: number): void => {
    for (let bit = count - 1; bit >= 0; bit--) bits.push((value >> bit) & 1);
  };
  put(4, 4);
  put(text.length, version < 10 ? 8 : 16);
  for (const byte of text) put(byte, 8);
  put(0, Math.min(4, room * 8 - bits.length));
  const data: number[] = [];
  for (let at = 0; at < bits.length; at += 8) {
    data.push(
      Number.parseInt(
        bits
          .slice(at, at + 8)
          .join('')
          .padEnd(8, '0'),
        2,
      ),
    );
  }
  for (let pad = 0xec; data.length < room; pad ^= 0xfd) data.push(pad);

  const [count = 1, checks = 0] = [BLOCKS[version], CHECK_BYTES[version]];
  const long = bytesOf(version) % count;
  const short = Math.floor(bytesOf(version) / count) - checks;
  const blocks: number[][] = [];
  for (let block = 0, at = 0; block < count; block++) {
    const length = short + (block < count - long ? 0 : 1);
    blocks.push(data.slice(at, at + length));
    at += length;
  }
  const turns = (lists: readonly (readonly number[])[], length: number): number[] =>
    Array.from({ length }, (_, place) => lists.flatMap((list) => list[place] ?? [])).flat();
  return [
    ...turns(blocks, short + 1),
    ...turns(
      blocks.map((block) => checkBytes(block, checks)),
      checks,
    ),
  ];
}

/** Whether a mask turns the module over. */
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** `value` followed by the rest of its division by a generator polynomial. */
function withRest(value: number, bits: number, generator: number): number {
  let rest = value;
  for (let i = 0; i < bits; i++) rest = (rest << 1) ^ ((rest >> (bits - 1)) * generator);
  return (value << bits) | rest;
}

/** Centres of the small marks, alike in both directions. */
function marksOf(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, i) => sizeOf(version) - 7 - i * step).reverse()];
}

type Grid = (boolean | undefined)[][];

/** Everything but the data; what is undefined is free. */
function patterns(version: number, mask: number): Grid {
  const size = sizeOf(version);
  const grid: Grid = Array.from({ length: size }, () => Array(size).fill(undefined));
  const set = (x: number, y: number, dark: boolean): void => {
    const row = grid[y];
    if (row && x >= 0 && x < size) row[x] = dark;
  };
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  for (const [cx, cy] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    for (let dy = -4; dy <= 4; dy++) {
      for (let dx = -4; dx <= 4; dx++) {
        const far = Math.max(Math.abs(dx), Math.abs(dy));
        set(cx + dx, cy + dy, far !== 2 && far !== 4);
      }
    }
  }
  const marks = marksOf(version);
  for (const cy of marks) {
    for (const cx of marks) {
      const corner = (cx === 6 && (cy === 6 || cy === size - 7)) || (cy === 6 && cx === size - 7);
      for (let i = 0; i < 25 && !corner; i++) {
        const [dx, dy] = [(i % 5) - 2, Math.floor(i / 5) - 2];
        set(cx + dx, cy + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
      }
    }
  }
  // Level L is 01.
  const format = withRest((1 << 3) | mask, 10, 0x537) ^ 0x5412;
  for (let i = 0; i < 15; i++) {
    const dark = ((format >> i) & 1) === 1;
    set(8, i < 6 ? i : i < 8 ? i + 1 : size - 15 + i, dark);
    set(i < 8 ? size - 1 - i : i === 8 ? 7 : 14 - i, 8, dark);
  }
  set(8, size - 8, true);
  if (version > 6) {
    const words = withRest(version, 12, 0x1f25);
    for (let i = 0; i < 18; i++) {
      const dark = ((words >> i) & 1) === 1;
      const [a, b] = [size - 11 + (i % 3), Math.floor(i / 3)];
      set(a, b, dark);
      set(b, a, dark);
    }
  }
  return grid;
}

/** How hard a code is to read: long runs, blocks of one colour, an uneven share of dark. */
function unevenness(rows: readonly (readonly boolean[])[]): number {
  let sum = 0;
  const columns = rows.map((_, x) => rows.map((row) => row[x] === true));
  for (const lines of [rows, columns]) {
    for (const line of lines) {
      const text = line.map(Number).join('');
      for (const [run] of text.matchAll(/0{5,}|1{5,}/g)) sum += run.length - 2;
      for (const like of ['10111010000', '00001011101']) {
        for (let at = text.indexOf(like); at >= 0; at = text.indexOf(like, at + 1)) sum += 40;
      }
    }
  }
  for (let y = 1; y < rows.length; y++) {
    for (let x = 1; x < rows.length; x++) {
      const here = rows[y]?.[x];
      if (rows[y]?.[x - 1] === here && rows[y - 1]?.[x] === here && rows[y - 1]?.[x - 1] === here) sum += 3;
    }
  }
  const dark = rows.flat().filter(Boolean).length / rows.length ** 2;
  return sum + Math.floor(Math.abs(dark - 0.5) * 20) * 10;
}

function draw(bytes: readonly number[], version: number, mask: number): boolean[][] {
  const grid = patterns(version, mask);
  const size = grid.length;
  let bit = 0;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    const upwards = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const y = upwards ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        const row = grid[y];
        if (row && row[x] === undefined) {
          const dark = (((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
          row[x] = dark !== MASKS[mask]?.(x, y);
          bit++;
        }
      }
    }
  }
  return grid.map((row) => row.map((dark) => dark === true));
}

/**
 * The code of a text, row by row; true is dark. The quiet zone of four modules around it is the caller's.
 *
 * @throws RangeError when the text is longer than 858 bytes
 */
export function qrCode(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text);
  const version = BLOCKS.findIndex((_, v) => v > 0 && dataBytesOf(v) >= bytes.length + (v < 10 ? 2 : 3));
  if (version < 0) throw new RangeError('The text is too long for a QR code.');
  const all = interleaved(bytes, version);
  const drawn = MASKS.map((_, mask) => draw(all, version, mask));
  return drawn.reduce((best, one) => (unevenness(one) < unevenness(best) ? one : best));
}
