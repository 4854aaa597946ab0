/** What this hub adds to Diapason: one plugin of each kind, and a page of its own. */
import { defineConfig } from 'diapason';
import bigFigure from '../plugins/big-figure/index.ts';
import cartNotBasket from '../plugins/cart-not-basket/index.ts';
import countdown from '../plugins/countdown/index.ts';
import dots from '../plugins/dots/index.ts';
import markdown from '../plugins/markdown/index.ts';

export default defineConfig({
  api: 1,
  plugins: [bigFigure, cartNotBasket, countdown, dots, markdown],
  pages: { '/404': './pages/404.astro' },
});
