// Preloaded into child processes (node --import): the pipe on stdin closes when the parent is gone, even by kill -9.
process.stdin.once('end', () => process.exit(0)).once('error', () => process.exit(0));
process.stdin.resume();
process.stdin.unref();
