import './script-origin.ts';
import { define } from '../team/define.ts';

define();
