import './script-origin.ts';
import { define } from '../partner-list/define.ts';

define();
