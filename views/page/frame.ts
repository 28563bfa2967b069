import { languages } from '../../src/domain/company.ts';
import type { Words } from '../../src/i18n/index.ts';
import { attributes, html, Html, type Piece } from './html.ts';
import { style } from './style.ts';

const styled = new Html(`<style>${style}</style>`);

type Page = {
  readonly words: Words;
  /** Its one h1, and the title in the browser. */
  readonly title: string;
  readonly children: Piece;
  /** What was posted is shown again with what is wrong with it. */
  readonly failed?: boolean;
  /** Shown to who has the form that was posted: another language of it would be another visit, and find the link dead. */
  readonly receipt?: boolean;
};

/** A whole page. What people typed goes through `plain` or `name` of views/blocks.ts on its way in. */
export function page({ words, title, children, failed = false, receipt = false }: Page): string {
  const { page: said, common, language } = words;
  const spoken = languages.map(
    (one) =>
      html`<a
        href="?language=${one}"
        lang="${one}"
        hreflang="${one}"
        ${one === language ? attributes({ 'aria-current': 'true' }) : null}
        >${common.languages[one]}</a
      >`,
  );
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${failed ? said.failedTitle(title) : said.browserTitle(title)}</title>
        ${styled}
      </head>
      <body>
        <header>
          <p>Samen</p>
          ${receipt ? null : html`<nav aria-label="${said.language}">${spoken}</nav>`}
        </header>
        <main>
          <h1>${title}</h1>
          ${children}
        </main>
        <footer>
          ${[said.about, said.privacy, said.misuse].map((line) => html`<p>${line}</p>`)}
        </footer>
      </body>
    </html> `.markup;
}

/** Sentences, one below the other. */
export const paragraphs = (lines: readonly Piece[]): Html =>
  html`${lines.map((line) => html`<p>${line}</p>`)}`;
