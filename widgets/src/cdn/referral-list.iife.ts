import './script-origin.ts';
import { define } from '../referral-list/define.ts';

define();
