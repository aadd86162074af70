import './script-origin.ts';
import { define } from '../commission-dashboard/define.ts';

define();
