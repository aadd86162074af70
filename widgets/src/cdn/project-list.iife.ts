import './script-origin.ts';
import { define } from '../project-list/define.ts';

define();
