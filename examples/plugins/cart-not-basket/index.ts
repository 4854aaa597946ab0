import { definePlugin } from 'diapason';
import cartNotBasket from './cart-not-basket.ts';

export default definePlugin({ api: 1, name: 'diapason-cart-not-basket', rules: [cartNotBasket] });
