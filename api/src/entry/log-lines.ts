/**
 * Where the log goes on Node. A line for each request would be a system call for each, and one that waits for the disk;
 * so the lines of one turn of the event loop leave together. Only what kills the process without a word loses them.
 */

interface Output {
  write(text: string): unknown;
}

/** A writer of lines for `createJsonLogger`, to `output`. */
export function logLines(output: Output = process.stdout): (line: string) => void {
  let waiting = '';
  const flush = () => {
    if (waiting === '') return;
    const text = waiting;
    waiting = '';
    output.write(text);
  };
  process.on('exit', flush);
  return (line) => {
    if (waiting === '') setImmediate(flush);
    waiting += `${line}\n`;
  };
}
