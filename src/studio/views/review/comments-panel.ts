/** Where a reviewer's comments are listed, written and handed back. The module fills it; without one it says why it is empty. */
import { limits } from '../../../limits.ts';
import { reviewWords } from '../../words/review.ts';
import { html, type Markup } from '../markup.ts';
import { say } from '../page-context.ts';
import type { SettingContext } from '../settings/setting.ts';

export function commentsPanel(context: SettingContext): Markup {
  const words = say(reviewWords, context);
  const { brand, campaign } = context.choice;
  return html`<section class="comments" aria-labelledby="comments-title" data-comments="${brand}/${campaign}" data-most="${limits.comments}" data-words="${JSON.stringify(words)}">
<h2 id="comments-title">${words.comments}</h2><p class="how">${words.how}</p>
<p data-without-script>${words.withoutScript}</p>
<p class="actions" hidden><button type="button" data-point aria-pressed="false">${words.point}</button> <a class="button" data-hand-back download="review-comments.json" href="#">${words.handBack}</a></p>
<p class="said" role="status"></p>
<ol class="said-comments"></ol>
<dialog class="comment-dialog" aria-labelledby="comment-title"><form method="dialog">
<h2 id="comment-title">${words.comment}</h2><p class="quote"></p>
<label>${words.text}<textarea name="text" rows="4" maxlength="${limits.reviewCharacters}" required></textarea></label>
<label>${words.name}<input name="by" maxlength="100" autocomplete="name" required></label>
<div class="where"><label>${words.across}<input name="x" type="number" step="any"></label><label>${words.down}<input name="y" type="number" step="any"></label></div>
<p class="actions"><button value="keep">${words.save}</button> <button value="cancel" formnovalidate>${words.cancel}</button></p>
</form></dialog></section>`;
}
