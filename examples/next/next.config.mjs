import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  devIndicators: false,
  allowedDevOrigins: ['127.0.0.1'],
  // The workspace's root, where the packages of this repository lie; your own application does not need this line.
  turbopack: { root: fileURLToPath(new URL('../../', import.meta.url)) },
};
