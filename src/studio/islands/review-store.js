/** A reviewer's comments: kept in this browser, one list for each campaign, and written as the file that is handed back. */

const PREFIX = 'diapason-review ';
const NAME_KEY = 'diapason-reviewer';

/** What was kept may be of anybody: files of one machine share their storage in some browsers. */
export function readComments(campaign) {
  try {
    const list = JSON.parse(localStorage.getItem(PREFIX + campaign) ?? '[]');
    return Array.isArray(list) ? list.filter(isComment) : [];
  } catch {
    return [];
  }
}

function isComment(one) {
  const texts = ['id', 'artifact', 'sha256', 'unit', 'text', 'by', 'date'];
  return (
    typeof one === 'object' &&
    one !== null &&
    texts.every((name) => typeof one[name] === 'string') &&
    Number.isFinite(one.x) &&
    Number.isFinite(one.y)
  );
}

/** False where the browser keeps nothing. */
export function keepComments(campaign, list) {
  try {
    localStorage.setItem(PREFIX + campaign, JSON.stringify(list));
    return true;
  } catch {
    return false;
  }
}

export function reviewerName() {
  try {
    return localStorage.getItem(NAME_KEY) ?? '';
  } catch {
    return '';
  }
}

export function keepReviewerName(name) {
  try {
    localStorage.setItem(NAME_KEY, name);
  } catch {
    // It is typed again on the next page.
  }
}

/** No other comment of this list has it. */
export function newId(by, list) {
  const name =
    by
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '')
      .slice(0, 20) || 'c';
  let number = list.length + 1;
  while (list.some(({ id }) => id === `${name}-${number}`)) number++;
  return `${name}-${number}`;
}

/** The reviewer's own day, `2027-03-01`. */
export function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** As the file wants a text: nothing that cannot be shown, nothing half of a letter, no longer than it may be. */
export function plainText(text, most) {
  const plain = text.replace(/[^\P{C}\n]/gu, (sign) => (/\p{Cf}/u.test(sign) ? sign : ' ')).trim();
  return plain.slice(0, most).toWellFormed?.() ?? plain.slice(0, most);
}

export function fileOf(list) {
  return `${JSON.stringify({ schema: 1, comments: list }, null, 2)}\n`;
}
