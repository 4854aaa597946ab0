/** The review: somebody points at a place, says something, and hands all of it back as one file. */
import './findings.js';
import { inside } from './inside-frame.js';
import { openFrames } from './review-frames.js';
import { placeInFrame, placeOfWhole, placeOn, shownAt } from './review-places.js';
import {
  fileOf,
  keepComments,
  keepReviewerName,
  newId,
  plainText,
  readComments,
  reviewerName,
  today,
} from './review-store.js';
import './windows.js';

const panel = document.querySelector('[data-comments]');
if (panel) begin();

function begin() {
  const words = JSON.parse(panel.dataset.words);
  const campaign = panel.dataset.comments;
  const find = (selector) => panel.querySelector(selector);
  const [dialog, list, point, said] = ['dialog', 'ol', '[data-point]', '.said'].map(find);
  const form = dialog.querySelector('form');
  const holderOf = ({ artifact }) => document.querySelector(`[data-artifact="${CSS.escape(artifact)}"]`);
  let comments = readComments(campaign);
  let isPointing = false;
  /** Calls the comment that the dialog is about. */
  let draft;

  function keep(changed, done) {
    comments = changed;
    said.textContent = keepComments(campaign, comments) ? done : words.notKept;
    draw();
  }

  function setPointing(value) {
    isPointing = value;
    point.setAttribute('aria-pressed', String(value));
    document.documentElement.toggleAttribute('data-pointing', value);
    for (const frame of document.querySelectorAll('iframe[data-frame]')) {
      const root = inside(frame)?.documentElement;
      if (root) root.style.cursor = value ? 'crosshair' : '';
    }
  }

  function write(about, isTyped) {
    if (!about) return;
    if (about.id === undefined && comments.length >= Number(panel.dataset.most)) {
      said.textContent = words.full;
      return;
    }
    setPointing(false);
    draft = about;
    dialog.querySelector('.quote').textContent = about.quote ?? '';
    form.elements.text.value = about.text ?? '';
    form.elements.by.value = about.by ?? reviewerName();
    form.elements.x.value = about.x;
    form.elements.y.value = about.y;
    dialog.querySelector('.where').hidden = !isTyped;
    dialog.returnValue = '';
    dialog.showModal();
    form.elements.text.focus();
  }

  dialog.addEventListener('close', () => {
    if (dialog.returnValue !== 'keep') return;
    const by = plainText(form.elements.by.value, 100);
    const text = plainText(form.elements.text.value, 2_000);
    if (by === '' || text === '') return;
    keepReviewerName(by);
    const number = (name) => Math.min(100_000, Math.max(-100_000, Number(form.elements[name].value) || 0));
    const { id = newId(by, comments), ...about } = draft;
    const done = { id, ...about, x: number('x'), y: number('y'), text, by, date: today() };
    const isNew = draft.id === undefined;
    keep(isNew ? [...comments, done] : comments.map((one) => (one.id === id ? done : one)), words.kept);
    list.querySelector(`[data-comment-id="${CSS.escape(id)}"] button`)?.focus();
  });

  point.addEventListener('click', () => setPointing(!isPointing));
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && isPointing && setPointing(false));
  document.addEventListener(
    'click',
    (event) => {
      const button = event.target.closest('[data-comment]');
      if (button) return write(placeOfWhole(button.closest('[data-artifact]')), true);
      if (!isPointing || panel.contains(event.target)) return undefined;
      const place = placeOn(event);
      if (!place) return undefined;
      event.preventDefault();
      // A pin that was touched is not chosen as well.
      event.stopPropagation();
      return write(place, false);
    },
    true,
  );
  find('[data-hand-back]').addEventListener('click', ({ currentTarget }) => {
    if (currentTarget.href.startsWith('blob:')) URL.revokeObjectURL(currentTarget.href);
    currentTarget.href = URL.createObjectURL(new Blob([fileOf(comments)], { type: 'application/json' }));
  });

  openFrames((frame) => {
    const page = inside(frame);
    page.addEventListener(
      'click',
      (event) => {
        if (!isPointing) return;
        event.preventDefault();
        write(placeInFrame(frame, event), false);
      },
      true,
    );
    page.addEventListener('keydown', ({ key }) => key === 'Escape' && setPointing(false));
    draw();
  });

  function draw() {
    list.replaceChildren(...comments.map(row));
    if (comments.length === 0) list.append(element('li', words.none, 'none'));
    const pages = [...document.querySelectorAll('iframe[data-frame]')].flatMap(
      (frame) => inside(frame) ?? [],
    );
    for (const page of [document, ...pages])
      for (const pin of page.querySelectorAll('[data-comment-pin]')) pin.remove();
    comments.forEach((one, index) => {
      for (const frame of document.querySelectorAll('iframe[data-frame]')) drawInFrame(frame, one, index);
      drawOnPicture(one, index);
    });
  }

  function row(one, index) {
    const item = element('li');
    item.dataset.commentId = one.id;
    const holder = holderOf(one);
    const about = element('p', `${index + 1}. ${one.by}, ${one.date}`, 'about');
    const actions = element('p', undefined, 'actions');
    const button = (label, action) => {
      const made = element('button', label);
      made.type = 'button';
      made.setAttribute('aria-label', `${label}, ${index + 1}`);
      made.addEventListener('click', action);
      actions.append(made, ' ');
    };
    if (holder) button(words.show, () => show(one, holder));
    button(words.edit, () => write(one, one.quote === undefined));
    button(words.remove, () => {
      keep(
        comments.filter((other) => other !== one),
        words.removed,
      );
      point.focus();
    });
    item.append(about, element('p', one.text, 'text'));
    if (holder && holder.dataset.sha256 !== one.sha256) item.append(element('p', words.older, 'older'));
    item.append(actions);
    return item;
  }

  function show(one, holder) {
    const shown = shownAt(holder, one)?.picture ?? holder;
    shown.scrollIntoView({ block: 'center' });
    for (const frame of holder.querySelectorAll('iframe[data-frame]'))
      if (inside(frame)) frame.contentWindow.scrollTo(0, one.y - frame.contentWindow.innerHeight / 2);
  }

  function drawOnPicture(one, index) {
    const holder = holderOf(one);
    const place = holder && one.width === undefined && one.quote === undefined && shownAt(holder, one);
    if (!place) return;
    const { picture, across, down } = place;
    const pin = pinOf(document, index);
    picture.parentElement.classList.add('pinned');
    picture.parentElement.append(pin);
    pin.style.left = `${picture.offsetLeft + across * picture.offsetWidth}px`;
    pin.style.top = `${picture.offsetTop + down * picture.offsetHeight}px`;
  }

  /** In the window of the width in which it was said: elsewhere the page has another form. */
  function drawInFrame(frame, one, index) {
    const page = inside(frame);
    if (!page || frame.closest('[data-artifact]').dataset.artifact !== one.artifact) return;
    if (frame.contentWindow.innerWidth !== one.width) return;
    const pin = pinOf(page, index);
    // As large on the screen as everywhere, however small the window is drawn.
    const scale = frame.getBoundingClientRect().width / frame.offsetWidth || 1;
    Object.assign(pin.style, {
      position: 'absolute',
      left: `${one.x}px`,
      top: `${one.y}px`,
      zIndex: 2147483647,
      minWidth: '24px',
      font: '700 13px/24px system-ui, sans-serif',
      textAlign: 'center',
      color: '#fff',
      background: '#0b57a4',
      outline: '2px solid #fff',
      borderRadius: '12px 12px 12px 0',
      transformOrigin: '0 100%',
      transform: `translateY(-100%) scale(${1 / scale})`,
    });
    page.body.append(pin);
  }

  find('[data-without-script]').hidden = true;
  for (const one of document.querySelectorAll('.comments .actions[hidden], [data-comment]'))
    one.hidden = false;
  addEventListener('resize', draw);
  addEventListener('load', draw);
  draw();
}

function pinOf(page, index) {
  const pin = page.createElement('span');
  pin.className = 'comment-pin';
  pin.dataset.commentPin = index;
  pin.textContent = index + 1;
  pin.setAttribute('aria-hidden', 'true');
  return pin;
}

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}
