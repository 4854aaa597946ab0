import { definePlugin } from 'diapason';
import countdown from './countdown.ts';

export default definePlugin({ api: 1, name: 'diapason-countdown', blocks: [countdown] });
