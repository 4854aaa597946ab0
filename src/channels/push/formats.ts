import type { FormatBase } from '../channel.ts';

export interface PushFormat extends FormatBase {
  readonly platform: 'ios' | 'android';
  /** Characters that every phone shows of a title: iOS 25–50, Android 20–55 by density. */
  readonly titleCharacters: number;
  /** Bytes of the whole payload that Apple and Google accept. */
  readonly payloadBytes: number;
}

export const formats = {
  ios: {
    summary: 'Notification for Apple devices (APNs payload)',
    platform: 'ios',
    titleCharacters: 40,
    payloadBytes: 4096,
  },
  android: {
    summary: 'Notification for Android devices (FCM message)',
    platform: 'android',
    titleCharacters: 40,
    payloadBytes: 4096,
  },
} as const satisfies Record<string, PushFormat>;
