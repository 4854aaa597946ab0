/** Whether something belongs to a page of the site; other pieces of the channel are pictures for somebody's own. */
export function isOfSitePage({
  channel,
  format,
}: {
  readonly channel: string;
  readonly format: string;
}): boolean {
  return channel === 'web' && format === 'page';
}
