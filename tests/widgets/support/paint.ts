const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** A painted colour: red, green and blue, 0–255. */
export type Painted = readonly [red: number, green: number, blue: number];

/** CSS colours as the browser paints them on white. */
export function paint(colors: readonly string[]): Painted[] {
  if (!canvas) {
    throw new Error('No canvas');
  }
  canvas.canvas.width = colors.length;
  canvas.canvas.height = 1;
  canvas.fillStyle = '#fff';
  canvas.fillRect(0, 0, colors.length, 1);
  colors.forEach((color, at) => {
    canvas.fillStyle = color;
    canvas.fillRect(at, 0, 1, 1);
  });
  const { data } = canvas.getImageData(0, 0, colors.length, 1);
  return colors.map((_, at) => [data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0]);
}

/** WCAG luminance of a painted colour. */
function luminanceOf(color: Painted): number {
  const [r = 0, g = 0, b = 0] = color.map((channel) =>
    channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast of two painted colours. */
export function contrastOf(one: Painted, other: Painted): number {
  const [low = 0, high = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
