import { definePlugin } from 'diapason';
import markdown from './markdown.ts';

export default definePlugin({ api: 1, name: 'diapason-markdown', channels: [markdown] });
