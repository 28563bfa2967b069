import type { Words } from '../../src/i18n/index.ts';
import { attributes, html, type Html, type Piece } from './html.ts';

/** What is wrong with one field; `about` is the field's name. */
export type Problem = { readonly about: string; readonly says: string };

type Asked = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly problems: readonly Problem[];
};
type Field = Asked & {
  readonly type: 'text' | 'email' | 'tel';
  readonly value?: string;
  /** As HTML names it: `given-name`, `family-name`, `email`, `tel`, `organization`, `off`. */
  readonly autocomplete: string;
  readonly maxLength: number;
  readonly optional?: boolean;
};

/** What stands below a field, and the attributes that tie it to it. */
function below({ name, hint, problems }: Asked): { notes: Piece; ties: Html } {
  const wrong = problems.find(({ about }) => about === name);
  const ids = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(wrong ? [`${name}-wrong`] : []),
  ];
  return {
    notes: [
      hint === undefined ? null : html`<p class="hint" id="${name}-hint">${hint}</p>`,
      wrong ? html`<p class="wrong" id="${name}-wrong">${wrong.says}</p>` : null,
    ],
    ties: attributes({
      'aria-describedby': ids.length > 0 ? ids.join(' ') : null,
      'aria-invalid': wrong ? 'true' : null,
    }),
  };
}

/** A line to fill in. Nothing but the server checks it, and says so in words. */
export function field(words: Words, asked: Field): Html {
  const { name, label, type, value, autocomplete, maxLength, optional = false } = asked;
  const { notes, ties } = below(asked);
  const written = attributes({
    id: name,
    name,
    type,
    value: value ?? null,
    autocomplete,
    maxlength: String(maxLength),
    required: !optional,
    ...(type === 'text' ? {} : { autocapitalize: 'none', spellcheck: 'false' }),
  });
  const mark = optional ? html` <span class="optional">(${words.page.optional})</span>` : null;
  return html`<div class="field">
    <label for="${name}">${label}${mark}</label>
    ${notes}
    <input ${written} ${ties} />
  </div>`;
}

/** A box that a person ticks; never ticked by us, only shown again as it was posted. */
export function tick(
  asked: Asked & { readonly ticked: boolean; readonly optional?: boolean },
): Html {
  const { name, label, ticked, optional = false } = asked;
  const { notes, ties } = below(asked);
  const written = attributes({
    id: name,
    name,
    type: 'checkbox',
    value: 'yes',
    checked: ticked,
    required: !optional,
  });
  return html`<div class="field tick">
    <input ${written} ${ties} />
    <label for="${name}">${label}</label>
    ${notes}
  </div>`;
}

/** Stands first on a page that is shown again: what is wrong, each a link to its field. */
export function problemList(words: Words, problems: readonly Problem[]): Html | null {
  if (problems.length === 0) return null;
  const links = problems.map(({ about, says }) => html`<li><a href="#${about}">${says}</a></li>`);
  return html`<div class="problems" role="alert" tabindex="-1" autofocus>
    <h2>${words.page.problems}</h2>
    <ul>
      ${links}
    </ul>
  </div>`;
}

const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

/** Buttons say what was decided by the name they are posted under. */
export const decide = (decision: string, label: string, tone: 'loud' | 'quiet' = 'loud'): Html =>
  html`<button
    type="submit"
    name="decision"
    value="${decision}"
    ${attributes({ class: tone === 'quiet' ? 'quiet' : null })}
  >
    ${label}
  </button>`;

export const buttons = (...ones: readonly Html[]): Html => html`<div class="buttons">${ones}</div>`;

/** Posts to the page it stands on, in the page's language. */
export const form = (words: Words, formToken: string, children: Piece): Html =>
  html`<form method="post" novalidate>
    ${hidden('form', formToken)} ${hidden('language', words.language)} ${children}
  </form>`;
