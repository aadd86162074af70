/** Loads a page beside this module's folder in a frame and resolves with the first message that it posts. */
export async function reportOf<T>(page: string): Promise<T> {
  const frame = document.createElement('iframe');
  frame.src = new URL(page, import.meta.url).href;
  frame.style.cssText = 'inline-size: 900px; block-size: 800px; border: 0';
  const ended = new AbortController();
  const report = new Promise<T>((resolve) => {
    window.addEventListener('message', ({ data, source }) => source === frame.contentWindow && resolve(data), {
      signal: ended.signal,
    });
  });
  document.body.append(frame);
  try {
    return await report;
  } finally {
    ended.abort();
    frame.remove();
  }
}
