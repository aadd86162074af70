// Serves the demo site until it is killed: <port>
import { startDemoSite } from '../../../api/src/entry/local/demo-site.ts';

const site = await startDemoSite({
  port: Number(process.argv[2]),
  apiUrl: 'http://localhost:9',
  secretKey: 'sk_test_none',
  publishableKey: 'pk_test_none',
  log: (line) => console.log(line),
});
console.log(`ready ${site.url}`);
setInterval(() => {}, 1000);
