import './script-origin.ts';
import { define } from '../api-keys/define.ts';

define();
