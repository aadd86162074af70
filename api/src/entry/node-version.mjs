// Runs before any TypeScript is loaded (node --import), so it is plain JavaScript that old versions can read too.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const runsTypeScript = (major === 22 && minor >= 18) || (major === 23 && minor >= 6) || major >= 24;

if (!runsTypeScript) {
  console.error(
    `SISO Partner needs Node 22.18 or later; this is ${process.version}. ` +
      'On Linux and Windows "npm ci" brings a newer one along, unless optional packages were left out; elsewhere install Node 24.',
  );
  process.exit(1);
}
