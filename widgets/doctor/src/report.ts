import type { Finding } from './finding.ts';
import type { Observation } from './observation.ts';

const indent = (text: string): string => text.replaceAll('\n', '\n    ');

/** The findings in plain words for a terminal, with what was looked at on top. */
export function toText(seen: Observation, findings: readonly Finding[]): string {
  const elements = seen.elements.map(({ tag, version }) => `<${tag}>${version ? ` ${version}` : ''}`);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const head = [
    `${seen.finalUrl}`,
    elements.length ? `Elements: ${[...new Set(elements)].join(', ')}` : 'Elements: none',
    ...(seen.service ? [`API: ${seen.service.apiUrl}${seen.service.healthy ? '' : ' (does not answer)'}`] : []),
  ];
  const list = findings.map(
    ({ id, severity, title, evidence, fix }) =>
      `${severity === 'error' ? '✗' : '!'} ${title}  [${id}]\n    Seen: ${indent(evidence)}\n    Mend: ${indent(fix)}`,
  );
  const end = findings.length
    ? `${errors} ${errors === 1 ? 'error' : 'errors'}, ${findings.length - errors} ${findings.length - errors === 1 ? 'warning' : 'warnings'}.`
    : '✓ Nothing is wrong with how the elements are set up on this page.';
  return [...head, '', ...list, ...(list.length ? [''] : []), end].join('\n');
}
