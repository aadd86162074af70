import './script-origin.ts';
import { define } from '../referral-form/define.ts';

define();
