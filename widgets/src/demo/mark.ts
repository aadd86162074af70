import { css } from 'lit';

const { styleSheet } = css`
  .demo {
    position: fixed;
    z-index: 2147483000;
    inset-block-end: 12px;
    inset-inline-start: 12px;
    margin: 0;
    padding: 4px 10px 4px 8px;
    border: 1px dashed light-dark(rgb(0 0 0 / 0.35), rgb(255 255 255 / 0.45));
    border-radius: 999px;
    background: light-dark(#fff, #1c1c1e);
    color: light-dark(#3a3a3c, #e5e5ea);
    font: 600 12px / 1.4 system-ui, sans-serif;
    letter-spacing: normal;
    pointer-events: none;
  }

  @media (forced-colors: active) {
    .demo {
      border-color: CanvasText;
    }
  }

  @media print {
    .demo {
      position: static;
    }
  }
`;

/** Says in a corner of the page that its figures are invented; gives what takes the words away again. */
export function markDemo(root: ShadowRoot, words: string, language: string): () => void {
  const mark = document.createElement('p');
  mark.className = 'demo';
  mark.part.add('demo-mark');
  mark.lang = language;
  mark.dir = 'auto';
  mark.role = 'note';
  mark.textContent = words;
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) {
    root.adoptedStyleSheets.push(styleSheet);
  }
  root.append(mark);
  return () => mark.remove();
}
