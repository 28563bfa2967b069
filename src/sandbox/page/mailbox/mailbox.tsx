import type { MailLine } from '../../contract.ts';
import { Envelope } from '../frame/icons.tsx';
import { hrefOf, mailbox } from '../seat/address.ts';
import { useSeat } from '../seat/seat.ts';
import { BackTo, BackToList } from '../talk/head.tsx';
import { dateText } from '../text/dates.ts';
import { MailOf } from './mail.tsx';
import { howOf, titleOf } from './words.ts';

/** What leaves Slack by mail: every mail that the bot sent or that a person sent from its draft. */
export function Mailbox({ within }: { within: string[] }) {
  const { mails } = useSeat().snapshot;
  const [id, part] = within;
  const open = mails.find((one) => one.id === id);
  return (
    <>
      <header class="talk-head">
        {id === undefined ? <BackToList /> : <BackTo open={mailbox} label="Back to the mailbox" />}
        <h2>
          <Envelope /> Mailbox
        </h2>
        <span class="mailbox-note">The mailboxes of everybody outside, in one</span>
      </header>
      <div class={`mailbox ${id === undefined ? 'shows-mails' : 'shows-mail'}`}>
        <nav class="mails" aria-label="Mails">
          {mails.length === 0 ? (
            <p class="beginning">
              No mail yet. What the bot sends by mail, and what you send from its drafts, arrives
              here.
            </p>
          ) : (
            <ul>
              {mails.map((one) => (
                <Line key={one.id} mail={one} here={one === open} />
              ))}
            </ul>
          )}
        </nav>
        <section class="mail" aria-label="Open mail">
          {open !== undefined ? (
            <MailOf key={open.id} line={open} part={part} />
          ) : (
            <p class="beginning">
              {id === undefined ? 'Choose a mail.' : 'This mail is not there any more.'}
            </p>
          )}
        </section>
      </div>
    </>
  );
}

function Line({ mail, here }: { mail: MailLine; here: boolean }) {
  const { me, app } = useSeat().snapshot;
  const seconds = Date.parse(mail.at) / 1000;
  const now = new Date();
  const at = (format: string) => dateText(seconds, format, me, now);
  const today = at('{date_num}') === dateText(now.getTime() / 1000, '{date_num}', me, now);
  return (
    <li>
      <a
        class={`mail-line ${mail.read ? '' : 'mail-line-unread'}`}
        href={hrefOf(me.id, `${mailbox}/${mail.id}`)}
        {...(here ? { 'aria-current': 'true' } : {})}
      >
        <span class="mail-line-to">{mail.to.join(', ')}</span>
        <time dateTime={mail.at} title={at('{date_long} {time_secs}')}>
          {at(today ? '{time}' : '{date_short}')}
        </time>
        <span class="mail-line-subject">{titleOf(mail)}</span>
        <span class="mail-line-how">
          {howOf(mail, app.name)}
          {mail.read ? null : <span class="unseen">, unread</span>}
        </span>
      </a>
    </li>
  );
}
