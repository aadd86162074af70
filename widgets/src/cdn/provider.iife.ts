import './script-origin.ts';
import { define } from '../provider/define.ts';

define();
