import { definePlugin } from 'diapason';
import dots from './dots.ts';

export default definePlugin({ api: 1, name: 'diapason-dots', arrangements: [dots] });
