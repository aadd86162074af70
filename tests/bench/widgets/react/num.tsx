import type { FigureLead, Target } from '../../../../widgets/src/commission-dashboard/selection.ts';

/** A number that leads to what stands behind it, which is the page's affair. */
export function Num({ text, to, name }: { text: string; to?: Target | FigureLead; name?: string }) {
  if (!to) return text;
  return (
    <button
      className="number"
      type="button"
      id={name && `n-${name}`}
      aria-labelledby={name && `t-${name} n-${name}`}
      onClick={() => dispatchEvent(new CustomEvent('open-target', { detail: to }))}
    >
      {text}
    </button>
  );
}
