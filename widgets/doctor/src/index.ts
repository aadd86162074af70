export { diagnose } from './diagnose.ts';
export type { Finding } from './finding.ts';
export type { Observation } from './observation.ts';
export { observe } from './observe.ts';
export { toText } from './report.ts';
