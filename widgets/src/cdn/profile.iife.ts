import './script-origin.ts';
import { define } from '../profile/define.ts';

define();
