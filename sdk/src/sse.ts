/** One message of an event stream. `id` is the last one the stream named; a block that only names an id comes with empty `data`. */
export interface SseMessage {
  id: string;
  event: string;
  data: string;
}

/**
 * A parser of `text/event-stream` (HTML Standard, "Server-sent events"): feed it decoded text in chunks cut anywhere, it calls `emit` for
 * every finished block. Comments and `retry` are ignored; blocks with neither data nor id nor event say nothing.
 */
export function sseParser(emit: (message: SseMessage) => void): (chunk: string) => void {
  let rest = '';
  let endedInReturn = false;
  let id = '';
  let event = '';
  let data: string[] = [];
  let named = false;

  const line = (text: string) => {
    if (!text) {
      if (named || data.length || event) emit({ id, event: event || 'message', data: data.join('\n') });
      event = '';
      data = [];
      named = false;
      return;
    }
    const colon = text.indexOf(':');
    const field = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '');
    if (field === 'data') data.push(value);
    else if (field === 'event') event = value;
    else if (field === 'id' && !value.includes('\0')) {
      id = value;
      named = true;
    }
  };

  return (chunk) => {
    if (!chunk) return;
    // A line may end in CR LF whose halves come in two chunks.
    const text = rest + (endedInReturn && chunk[0] === '\n' ? chunk.slice(1) : chunk);
    endedInReturn = chunk.endsWith('\r');
    const lines = text.split(/\r\n|[\r\n]/);
    rest = lines.pop() as string;
    lines.forEach(line);
  };
}
