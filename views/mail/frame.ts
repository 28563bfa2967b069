import type { Words } from '../../src/i18n/index.ts';
import { html, type Html, type Piece } from '../page/html.ts';

/** One mail in both its parts, which say the same. */
export type Letter = { readonly subject: string; readonly text: string; readonly html: string };

type Block =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

// Mail programs read no style sheet with any certainty, but attributes.
const whole =
  'margin: 0 auto; padding: 0 16px; max-width: 640px; font: 16px/1.5 Arial, Helvetica, sans-serif;';
const quoted = 'margin: 0 0 16px; padding: 4px 0 4px 16px; border-left: 4px solid #6e7781;';

export const says = (text: string): Block => ({ kind: 'line', text });
export const lists = (items: readonly string[]): Block => ({ kind: 'list', items });
export const quotes = (text: string): Block => ({ kind: 'quote', text });
export const opens = (label: string, url: string): Block => ({ kind: 'link', label, url });

/** No pictures, no tracking, nothing fetched; `blocks` are sentences of ours, but for what is quoted. */
export function letter(words: Words, subject: string, blocks: readonly Block[]): Letter {
  const inHtml = html`<!doctype html>
    <html lang="${words.language}">
      <head>
        <meta charset="utf-8" />
        <title>${subject}</title>
      </head>
      <body style="${whole}">
        ${blocks.map(htmlOf)}
        <hr />
        <p><small>${words.mail.frame.footer}</small></p>
      </body>
    </html> `;
  return {
    subject,
    text: [...blocks.map(textOf), `-- \n${words.mail.frame.footer}`].join('\n\n'),
    html: inHtml.markup,
  };
}

function htmlOf(block: Block): Html {
  switch (block.kind) {
    case 'line':
      return html`<p>${block.text}</p>`;
    case 'list':
      return html`<ul>
        ${block.items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    case 'quote':
      return html`<blockquote style="${quoted}">${broken(block.text)}</blockquote>`;
    case 'link':
      return html`<p>${block.label}<br /><a href="${block.url}">${block.url}</a></p>`;
  }
}
const broken = (text: string): Piece =>
  text.split('\n').map((line, at) => (at === 0 ? html`${line}` : html`<br />${line}`));

function textOf(block: Block): string {
  switch (block.kind) {
    case 'line':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'quote':
      return block.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'link':
      return `${block.label}\n${block.url}`;
  }
}

/** Mail programs make links of whatever looks like one: a zero-width space behind each sign that an address needs. */
export const withoutLinks = (typed: string): string =>
  typed.replaceAll(/[.:@/](?=\S)/g, (sign) => `${sign}\u200b`);
