import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/domain/company.ts';
import { words } from '../../../src/i18n/index.ts';
import * as base from '../../../views/page/base.ts';
import * as controls from '../../../views/page/form.ts';
import { page } from '../../../views/page/frame.ts';
import { attributes, html } from '../../../views/page/html.ts';
import { style } from '../../../views/page/style.ts';

const { en, nl } = words;
const nasty = `"><script>alert(1)</script><b a='&amp;`;

describe('markup', () => {
  test('whatever is put into it is text, in a sentence and in an attribute', () => {
    const known = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
    const read = (escaped: string) =>
      escaped.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: keyof typeof known) => known[name]);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(nasty)), (text) => {
        const { markup } = html`<p title="${text}">${text}</p>`;
        const [, title = '', inside = ''] =
          /^<p title="([^"<>]*)">([^<>]*)<\/p>$/.exec(markup) ?? [];
        expect([read(title), read(inside)]).toEqual([text, text]);
      }),
    );
  });

  test('markup in markup stays; nothing is nothing; lists follow one another', () => {
    const items = ['a', '<'].map((one) => html`<li>${one}</li>`);
    expect(html`<i>${items}</i>${null}${7}`.markup).toBe('<i><li>a</li><li>&lt;</li></i>7');
    expect(attributes({ id: nasty, required: true, checked: false, title: null }).markup).toBe(
      'id="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;b a=&#39;&amp;amp;" required',
    );
  });

  test('a hole where escaping would not help is a fault', () => {
    expect(() => html`<p ${'onclick=x'}>a</p>`).toThrow('A hole in a tag needs quotes.');
    expect(() => html`<p title="${html`<b></b>`}">a</p>`).toThrow('Markup stands in an attribute.');
    expect(html`<p ${attributes({ id: 'a' })} ${null}>${html`<b>a</b>`}</p>`.markup).toContain(
      '<b>a</b>',
    );
  });
});

const problems = [{ about: 'email', says: 'Fill in your work e-mail.' }];
const filled = (language: 'en' | 'nl') => {
  const said = words[language];
  const email = {
    name: 'email',
    label: 'Work e-mail',
    hint: 'Of your company.',
    type: 'email',
    autocomplete: 'email',
    maxLength: 254,
    value: nasty,
  } as const;
  const phone = {
    ...email,
    name: 'phone',
    type: 'tel',
    autocomplete: 'tel',
    optional: true,
  } as const;
  return page({
    words: said,
    title: nasty,
    failed: true,
    children: [
      controls.problemList(said, problems),
      controls.form(said, 'token', [
        controls.field(said, { ...email, problems }),
        controls.field(said, { ...phone, problems }),
        controls.tick({ name: 'admin', label: 'I am', ticked: true, problems }),
        controls.buttons(
          controls.decide('accept', 'Accept'),
          controls.decide('decline', 'Decline', 'quiet'),
        ),
      ]),
    ],
  });
};
const tagsOf = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`<${name}\\b[^>]*>`, 'g'))].map(([tag]) => tag);
const attribute = (tag: string | undefined, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag ?? '')?.[1];

describe('a form', () => {
  const text = filled('en');
  const inputs = new Map(tagsOf(text, 'input').map((tag) => [attribute(tag, 'name'), tag]));

  test('every field has its label, its hint and what is wrong with it', () => {
    const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const labels = tagsOf(text, 'label').map((tag) => attribute(tag, 'for'));
    expect(labels).toEqual(['email', 'phone', 'admin']);
    expect(attribute(inputs.get('email'), 'aria-describedby')).toBe('email-hint email-wrong');
    expect(attribute(inputs.get('email'), 'aria-invalid')).toBe('true');
    expect(attribute(inputs.get('phone'), 'aria-describedby')).toBe('phone-hint');
    expect(inputs.get('phone')).not.toContain('aria-invalid');
    expect(text).toContain('<p class="wrong" id="email-wrong">Fill in your work e-mail.</p>');
  });

  test('what was typed stands there again, and can be nothing but a value', () => {
    expect(attribute(inputs.get('email'), 'value')).toContain('&quot;&gt;&lt;script&gt;');
    expect(text).not.toContain('<script');
    expect(inputs.get('admin')).toMatch(/ checked/);
  });

  test('what is wrong is told first, and leads to its field', () => {
    expect(text).toContain('role="alert"');
    expect(text).toContain('<a href="#email">Fill in your work e-mail.</a>');
    expect(text).toMatch(/<title>Please check: /);
    expect(controls.problemList(en, [])).toBeNull();
  });

  test('says what need not be filled in, carries its token and language, and leaves the check to us', () => {
    expect(inputs.get('email')).toMatch(/ required/);
    expect(inputs.get('phone')).not.toMatch(/ required/);
    expect(text.match(/\(optional\)/g)).toHaveLength(1);
    expect(attribute(inputs.get('form'), 'value')).toBe('token');
    expect(attribute(inputs.get('language'), 'value')).toBe('en');
    expect(text).toContain('<form method="post" novalidate>');
    expect(tagsOf(text, 'button').map((tag) => attribute(tag, 'value'))).toEqual([
      'accept',
      'decline',
    ]);
  });
});

const says = (language: 'en' | 'nl') =>
  Object.entries(base).map(([name, draw]) => [name, draw(words[language], 'R-7')] as const);

describe.each(languages)('pages in %s', (language) => {
  const drawn = [...says(language), ['form', filled(language)] as const];

  test.each(drawn)(
    '%s: one heading, one main part, its language, and nothing from elsewhere',
    (_, text) => {
      expect(text.startsWith('<!doctype html>')).toBe(true);
      expect(attribute(tagsOf(text, 'html')[0], 'lang')).toBe(language);
      for (const once of ['h1', 'main', 'footer', 'title', 'style'])
        expect([once, tagsOf(text, once).length]).toEqual([once, 1]);
      expect(text).toContain('<meta name="robots" content="noindex, nofollow" />');
      expect(text).toContain('width=device-width, initial-scale=1');
      expect(text).not.toMatch(/\s(src|style|on\w+)=|https?:|url\(|@import|<script|undefined/);
      const current = tagsOf(text, 'a').filter((tag) => tag.includes('aria-current="true"'));
      expect(current.map((tag) => attribute(tag, 'href'))).toEqual([`?language=${language}`]);
      for (const line of [words[language].page.privacy, words[language].page.misuse])
        expect(text).toContain(line);
    },
  );
});

test('a fault’s page tells its reference', () => {
  expect(base.faultPage(nl, 'R-7')).toContain('R-7');
});

/** WCAG's relative luminance of `#rrggbb`. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, two: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(two)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('text can be read on its ground, light and dark', () => {
  expect(contrast('#ffffff', '#888888')).toBeLessThan(4.5);
  const themes = [...style.matchAll(/:root \{([^}]+)\}/g)].map(
    ([, block = '']) =>
      new Map(
        [...block.matchAll(/--([\w-]+): (#\w{6});/g)].map(([, name, color]) => [name, color]),
      ),
  );
  expect(themes).toHaveLength(2);
  const pairs = [
    ...['text', 'soft', 'link', 'wrong'].flatMap((one) => [
      [one, 'ground'],
      [one, 'panel'],
    ]),
    ['on-button', 'button'],
  ];
  const faint = themes.flatMap((theme) =>
    pairs.filter(([a, b]) => contrast(theme.get(a) ?? '#000000', theme.get(b) ?? '#000000') < 4.5),
  );
  expect(faint).toEqual([]);
  // Borders of fields are no text.
  for (const theme of themes)
    expect(
      contrast(theme.get('line') ?? '#000000', theme.get('ground') ?? '#000000'),
    ).toBeGreaterThan(3);
});
