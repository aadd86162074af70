import './script-origin.ts';
import { define } from '../sign-in/define.ts';

define();
