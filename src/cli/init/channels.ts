/** Which channels a first campaign has. */
import { Failure } from '../../output/failure.ts';
import { type CampaignChannel, campaignChannels } from '../../scaffold/campaign/options.ts';

const usual: readonly CampaignChannel[] = ['web', 'email', 'social', 'print', 'sms'];

/** `web,email`; all the usual ones where nothing is asked for. Throws `Failure` 2 for one that does not exist. */
export function readChannels(typed: string | undefined): readonly CampaignChannel[] {
  if (typed === undefined) return usual;
  const asked = typed.split(/[\s,]+/).filter((one) => one !== '');
  const wrong = asked.find((one) => !campaignChannels.some((channel) => channel === one));
  if (asked.length === 0 || wrong !== undefined)
    throw new Failure(2, `“${wrong ?? typed}” is no channel.`, {
      hint: `Write channels parted by commas, among ${campaignChannels.join(', ')}.`,
    });
  return campaignChannels.filter((channel) => asked.includes(channel));
}
