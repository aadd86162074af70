import './script-origin.ts';
import { define } from '../plan-list/define.ts';

define();
