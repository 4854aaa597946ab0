/** Short ways to ask for a key of a PDF dictionary, with references followed. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

export function valueAt(dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return dict?.lookup(PDFName.of(key));
}

export function dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = valueAt(dict, key);
  if (value instanceof PDFStream) return value.dict;
  return value instanceof PDFDict ? value : undefined;
}

export function nameAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = valueAt(dict, key);
  return value instanceof PDFName ? value.decodeText() : undefined;
}

export function textAt(dict: PDFDict | undefined, key: string): string | undefined {
  const value = valueAt(dict, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
}

export function numberAt(dict: PDFDict | undefined, key: string): number | undefined {
  const value = valueAt(dict, key);
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** Items with references followed; empty when there is no such array. */
export function itemsAt(dict: PDFDict | undefined, key: string): readonly PDFObject[] {
  const value = valueAt(dict, key);
  return value instanceof PDFArray ? items(value) : [];
}

export function items(array: PDFArray): readonly PDFObject[] {
  return Array.from({ length: array.size() }, (_, index) => array.lookup(index) ?? PDFNull);
}

export function numbersAt(dict: PDFDict | undefined, key: string): readonly number[] {
  return itemsAt(dict, key).flatMap((one) => (one instanceof PDFNumber ? [one.asNumber()] : []));
}

/** Keys and dictionaries of a resource category: fonts, graphics states. */
export function entriesAt(dict: PDFDict | undefined, key: string): readonly (readonly [string, PDFObject])[] {
  const category = dictAt(dict, key);
  return (category?.keys() ?? []).map((name) => [name.decodeText(), category!.lookup(name)!] as const);
}
