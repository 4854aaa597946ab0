import { definePlugin } from 'diapason';
import bigFigure from './big-figure.ts';

export default definePlugin({ api: 1, name: 'diapason-big-figure', templates: [bigFigure] });
