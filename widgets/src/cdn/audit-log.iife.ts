import './script-origin.ts';
import { define } from '../audit-log/define.ts';

define();
