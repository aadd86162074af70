/** The demo programme of `npm start`. */
export { type DemoKeys, demoKeys } from './demo-keys.ts';
export { fillDemo } from './fill-demo.ts';
