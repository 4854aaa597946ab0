/** What sending platforms fill in for each reader. A tag is never escaped nor typeset. */

export interface MergeTags {
  readonly unsubscribe: string;
  /** Absent where the platform offers none. */
  readonly view?: string;
}

/**
 * By platform, as the sender's `platform` fact names it. From the platforms' own help pages; where a page was
 * not to be had, from others that describe it (facts/channels §1 of the project's research).
 */
const dialects: Readonly<Record<string, MergeTags>> = {
  mailchimp: { unsubscribe: '*|UNSUB|*', view: '*|ARCHIVE|*' },
  brevo: { unsubscribe: '{{ unsubscribe }}', view: '{{ mirror }}' },
  klaviyo: { unsubscribe: '{% unsubscribe_link %}' },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the platform's own tag, not ours
  braze: { unsubscribe: '{{${set_user_to_unsubscribed_url}}}' },
  customerio: { unsubscribe: '{% unsubscribe_url %}', view: '{% view_in_browser_url %}' },
  sendgrid: { unsubscribe: '{{{unsubscribe}}}' },
  'salesforce-mc': { unsubscribe: '%%unsub_center_url%%', view: '%%view_email_url%%' },
  activecampaign: { unsubscribe: '%UNSUBSCRIBELINK%' },
};

/** For a sender without a platform: names that whoever sends can search and replace. */
const neutral: MergeTags = { unsubscribe: '{{unsubscribe_url}}', view: '{{view_url}}' };

export function mergeTags(platform: string | undefined): MergeTags {
  return (platform === undefined ? undefined : dialects[platform.toLowerCase()]) ?? neutral;
}
