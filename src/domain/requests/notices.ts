/** What can be switched off, by a company for its channel and by a person for themselves; in this order in the settings. */
const noticeGroups = [
  'partnership',
  'invitation',
  'customer',
  'subscription',
  'order',
  'ask',
  'transfer',
  'enrolment',
  'reminder',
  'digest',
] as const;
export type NoticeGroup = (typeof noticeGroups)[number];
export const isNoticeGroup = (word: string): word is NoticeGroup =>
  (noticeGroups as readonly string[]).includes(word);

/** A person has no digest, a channel gets no reminders. */
export const groupsOf = (owner: 'person' | 'company'): readonly NoticeGroup[] =>
  noticeGroups.filter((group) => group !== (owner === 'person' ? 'digest' : 'reminder'));

/**
 * The group of a fact by the word before its dot. Null: it can't be switched off, like what concerns somebody's own roles or
 * the company's channel. Cards never can: they are the requests themselves.
 */
export function groupOfFact(kind: string): NoticeGroup | null {
  const [first = ''] = kind.split('.');
  return isNoticeGroup(first) ? first : null;
}

/** Why a line reached its reader; said under each one. */
export const whys = ['channel', 'asked', 'admin', 'decider', 'stand-in', 'concerned'] as const;
export type Why = (typeof whys)[number];
