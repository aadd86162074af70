import './script-origin.ts';
import { define } from '../security/define.ts';

define();
