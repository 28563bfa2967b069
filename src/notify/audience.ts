import type { Place, Planned, Subject } from '../domain/facts.ts';
import type { Why } from '../domain/requests/notices.ts';
import type { Audience, Reader } from '../store/store.ts';

export const adminsOf = ({ members }: Audience) =>
  members.filter((member) => member.roles.includes('global-admin'));

export const channelOf = ({ team, channel }: Audience): Place | null =>
  channel === null ? null : { team, channel };

/** To one person; mostly to whoever asked. */
export const dm = (
  reader: Reader,
  { company }: Pick<Audience, 'company'>,
  subject: Subject,
  why: Why = 'asked',
): Planned => ({
  to: { team: reader.team, user: reader.user },
  company,
  person: reader.person,
  subject,
  kind: 'line',
  why,
});

/** One line in the company's channel; without one, to each of its Global admins. */
export function lineFor(audience: Audience, subject: Subject): Planned[] {
  const to = channelOf(audience);
  const { company } = audience;
  if (to) return [{ to, company, person: null, subject, kind: 'line', why: 'channel' }];
  return adminsOf(audience).map((member) => dm(member, audience, subject, 'admin'));
}
