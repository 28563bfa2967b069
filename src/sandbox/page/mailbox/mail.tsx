import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Mail, MailLine } from '../../contract.ts';
import { hrefOf, mailbox } from '../seat/address.ts';
import { useSeat } from '../seat/seat.ts';
import { dateText } from '../text/dates.ts';
import { MailText } from './mail-text.tsx';
import { howOf, titleOf } from './words.ts';

const here = (one: boolean) => (one ? { 'aria-current': 'page' as const } : {});

/** One mail, with its parts behind tabs where it has two. */
export function MailOf({ line, part }: { line: MailLine; part: string | undefined }) {
  const { act, snapshot } = useSeat();
  const { me, app } = snapshot;
  const { mail, trouble } = useMail(line.id);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (!line.read) void act({ do: 'openMail', mail: line.id });
  }, [act, line.id, line.read]);

  const at = dateText(Date.parse(line.at) / 1000, '{date_long} {time}', me, new Date());
  const html = mail?.html !== null && part !== 'text';
  return (
    <>
      <header class="mail-head">
        <h3 ref={heading} tabIndex={-1}>
          {titleOf(line)}
        </h3>
        <dl>
          <Header name="From">{line.from}</Header>
          <Header name="To">{line.to.join(', ')}</Header>
          {mail?.replyTo ? <Header name="Answers to">{mail.replyTo}</Header> : null}
          <Header name="When">
            <time dateTime={line.at}>{at}</time>
          </Header>
          <Header name="How">{howOf(line, app.name)}</Header>
        </dl>
        {mail?.html ? (
          <nav class="tabs" aria-label="Parts of the mail">
            <a href={hrefOf(me.id, `${mailbox}/${line.id}`)} {...here(html)}>
              As sent
            </a>
            <a href={hrefOf(me.id, `${mailbox}/${line.id}/text`)} {...here(!html)}>
              Text
            </a>
          </nav>
        ) : null}
      </header>
      {mail === null ? (
        <p class="beginning" role="status">
          {trouble ?? 'Opening the mail …'}
        </p>
      ) : html ? (
        <iframe
          // Nothing in it runs or sends; its links open outside, as whole pages.
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerpolicy="no-referrer"
          class="mail-drawn"
          title="The mail as sent"
          src={`page/mails/${line.id}/html`}
        />
      ) : (
        <MailText text={mail.text} />
      )}
    </>
  );
}

function Header({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A mail never changes, so it is fetched once. */
function useMail(id: string) {
  const [mail, show] = useState<Mail | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    const load = async () => {
      const answer = await fetch(`page/mails/${id}`);
      if (!answer.ok) throw new Error(`The sandbox answered ${answer.status}.`);
      const found = (await answer.json()) as Mail;
      if (!left) show(found);
    };
    load().catch((error: unknown) => setTrouble(String(error)));
    return () => {
      left = true;
    };
  }, [id]);
  return { mail, trouble };
}
