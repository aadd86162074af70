/** The palette and its properties without any element, for editors of themes: `@siso/partner-widgets/theme`. */
export { type ContrastReport, contrastReport, type SchemeContrast } from './contrast/contrast-report.ts';
export { type Token, themeTokens } from './theme/tokens.ts';
