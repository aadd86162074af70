/** The demo programme of `npm start`. */
export { type DemoKeys, demoKeys } from './demo-keys.ts';
export { type DemoPerson, demoPeople } from './demo-people.ts';
export { fillDemo } from './fill-demo.ts';
