import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { listen } from '../html/listen.mjs';
import { createSite } from '../html/site.mjs';

const root = fileURLToPath(new URL('./site/', import.meta.url));
const jquery = readFileSync(createRequire(import.meta.url).resolve('jquery'));

/** No security header at all, as on most of these sites; and jQuery from where WordPress has it. */
function createBlog(settings) {
  const site = createSite(settings, { root, headers: {} });
  return (request, response) => {
    if (request.url?.startsWith('/wp-includes/js/jquery/')) {
      response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' });
      return response.end(jquery);
    }
    return site(request, response);
  };
}

await listen({ name: 'The WordPress-like site', port: 8791, createSite: createBlog });
