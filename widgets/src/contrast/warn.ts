import { lightContrast } from './scheme-contrast.ts';

/** Tells the page's developer that a brand's colour is too pale for text, and what is used in its place. */
export function warnOfContrast(color: string): void {
  const light = lightContrast(color);
  console.warn(
    `The brand colour ${color} has a contrast of ${light.ratio.toFixed(1)}:1 on white; text needs 4.5:1. ` +
      `Buttons keep it; links and marks use ${light.corrected} (${light.correctedRatio.toFixed(1)}:1) in light schemes.`,
  );
}
