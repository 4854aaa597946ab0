/** Which channel has which setting. A channel without one is shown by what its files are. */
import { adsSetting } from './ads-setting.ts';
import { emailSetting } from './email-setting.ts';
import { plainSetting } from './plain-setting.ts';
import { printSetting } from './print-setting.ts';
import { pushSetting } from './push-setting.ts';
import type { Setting } from './setting.ts';
import { smsSetting } from './sms-setting.ts';
import { socialSetting } from './social-setting.ts';
import { webSetting } from './web-setting.ts';

const settings: Readonly<Record<string, Setting>> = {
  web: webSetting,
  email: emailSetting,
  social: socialSetting,
  ads: adsSetting,
  print: printSetting,
  sms: smsSetting,
  push: pushSetting,
};

export function settingOf(channel: string): Setting {
  return Object.hasOwn(settings, channel) ? settings[channel]! : plainSetting;
}
