/** Which formats a first campaign asks for. */
import type { CampaignChannel, CampaignOptions } from './options.ts';

const formats: Readonly<Record<CampaignChannel, readonly string[]>> = {
  web: ['page'],
  email: ['html', 'text'],
  social: ['facebook.square', 'instagram.portrait', 'instagram.story'],
  ads: ['728x90', '160x600'],
  print: ['postcard.148x105'],
  sms: ['text'],
  push: ['ios', 'android'],
};

/** A brand that was drawn by hand has formats for some campaigns and not for others: one of them is enough to begin. */
export function formatsOf(channel: CampaignChannel, { brand }: CampaignOptions): readonly string[] {
  return brand.picture ? formats[channel] : formats[channel].slice(0, channel === 'social' ? 1 : undefined);
}

/** Networks that get a picture, and so have a caption. */
export function networksOf(options: CampaignOptions): readonly string[] {
  return [...new Set(formatsOf('social', options).map((format) => format.split('.')[0]!))];
}
