import { contrastReport } from './contrast-report.ts';

/** Tells the page's developer that a brand's colour is too pale for text, and what is used in its place. */
export function warnOfContrast(color: string): void {
  const { light } = contrastReport(color);
  console.warn(
    `The brand colour ${color} has a contrast of ${light.ratio.toFixed(1)}:1 on white; text needs 4.5:1. ` +
      `Buttons keep it, with ${light.onButton} on it; links and marks use ${light.corrected} (${light.correctedRatio.toFixed(1)}:1) in light schemes.`,
  );
}
