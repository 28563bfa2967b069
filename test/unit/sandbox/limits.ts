/** What each of Slack's limits lets through, what it stops, and where Slack points at. */
export const x = (n: number) => 'x'.repeat(n);
export const plain = (n: number) => ({ type: 'plain_text', text: x(n) });
export const times = <T>(n: number, make: (i: number) => T) =>
  Array.from({ length: n }, (_, i) => make(i));
const option = (i: number, text = 5, value = 5) => ({
  text: plain(text),
  value: `${i}`.padEnd(value, 'v'),
});
export const section = (more: object = {}) => ({ type: 'section', text: plain(1), ...more });
export const button = (more: object = {}) => ({ type: 'button', text: plain(1), ...more });
export const input = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain(1),
  element,
  ...more,
});
export const actions = (...elements: object[]) => ({ type: 'actions', elements });
const select = (more: object = {}) => ({ type: 'static_select', options: [option(1)], ...more });
const rich = (...elements: object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const confirm = (more: object = {}) => button({ confirm: { text: plain(1), ...more } });

/** One block that is accepted, one that is not, and where Slack points at. */
export const perLimit: [name: string, good: object, bad: object, pointer: string][] = [
  [
    'section text 3000',
    section({ text: plain(3000) }),
    section({ text: plain(3001) }),
    '/0/text/text',
  ],
  ['section text 1', section({ text: plain(1) }), section({ text: plain(0) }), '/0/text/text'],
  [
    'section fields 10',
    section({ fields: times(10, () => plain(1)) }),
    section({ fields: times(11, () => plain(1)) }),
    '/0/fields',
  ],
  [
    'field 2000',
    section({ fields: [plain(2000)] }),
    section({ fields: [plain(2001)] }),
    '/0/fields/0/text',
  ],
  ['section needs text', section(), { type: 'section' }, '/0'],
  [
    'header 150',
    { type: 'header', text: plain(150) },
    { type: 'header', text: plain(151) },
    '/0/text/text',
  ],
  [
    'header is plain',
    { type: 'header', text: plain(1) },
    { type: 'header', text: { type: 'mrkdwn', text: 'x' } },
    '/0/text/type',
  ],
  [
    'context elements 10',
    { type: 'context', elements: times(10, () => plain(1)) },
    { type: 'context', elements: times(11, () => plain(1)) },
    '/0/elements',
  ],
  [
    'actions elements 25',
    actions(...times(25, () => button())),
    actions(...times(26, () => button())),
    '/0/elements',
  ],
  ['block_id 255', section({ block_id: x(255) }), section({ block_id: x(256) }), '/0/block_id'],
  [
    'action_id 255',
    actions(button({ action_id: x(255) })),
    actions(button({ action_id: x(256) })),
    '/0/elements/0/action_id',
  ],
  [
    'button text 75',
    actions(button({ text: plain(75) })),
    actions(button({ text: plain(76) })),
    '/0/elements/0/text/text',
  ],
  [
    'button value 2000',
    actions(button({ value: x(2000) })),
    actions(button({ value: x(2001) })),
    '/0/elements/0/value',
  ],
  [
    'button url',
    actions(button({ url: 'https://a.example/' })),
    actions(button({ url: 'a.example' })),
    '/0/elements/0/url',
  ],
  [
    'button url scheme',
    actions(button({ url: 'mailto:a@b.example' })),
    actions(button({ url: 'javascript:alert(1)' })),
    '/0/elements/0/url',
  ],
  [
    'button accessibility_label 75',
    actions(button({ accessibility_label: x(75) })),
    actions(button({ accessibility_label: x(76) })),
    '/0/elements/0/accessibility_label',
  ],
  [
    'button style',
    actions(button({ style: 'danger' })),
    actions(button({ style: 'green' })),
    '/0/elements/0/style',
  ],
  [
    'confirm title 100',
    actions(confirm({ title: plain(100) })),
    actions(confirm({ title: plain(101) })),
    '/0/elements/0/confirm/title/text',
  ],
  [
    'confirm text 300',
    actions(confirm({ text: plain(300) })),
    actions(confirm({ text: plain(301) })),
    '/0/elements/0/confirm/text/text',
  ],
  [
    'confirm button 30',
    actions(confirm({ confirm: plain(30) })),
    actions(confirm({ confirm: plain(31) })),
    '/0/elements/0/confirm/confirm/text',
  ],
  [
    'select options 100',
    section({ accessory: select({ options: times(100, option) }) }),
    section({ accessory: select({ options: times(101, (i) => option(i)) }) }),
    '/0/accessory/options',
  ],
  [
    'select has options',
    actions(select()),
    actions({ type: 'static_select' }),
    '/0/elements/0/options',
  ],
  [
    'option text 75',
    actions(select({ options: [option(1, 75)] })),
    actions(select({ options: [option(1, 76)] })),
    '/0/elements/0/options/0/text/text',
  ],
  [
    'option value 150',
    actions(select({ options: [option(1, 5, 150)] })),
    actions(select({ options: [option(1, 5, 151)] })),
    '/0/elements/0/options/0/value',
  ],
  [
    'option description 75',
    actions(select({ options: [{ ...option(1), description: plain(75) }] })),
    actions(select({ options: [{ ...option(1), description: plain(76) }] })),
    '/0/elements/0/options/0/description/text',
  ],
  [
    'select options are plain',
    actions(select()),
    actions(select({ options: [{ text: { type: 'mrkdwn', text: 'x' }, value: 'v' }] })),
    '/0/elements/0/options/0/text/type',
  ],
  [
    'initial_option is an option',
    actions(select({ initial_option: option(1) })),
    actions(select({ initial_option: option(2) })),
    '/0/elements/0/initial_option',
  ],
  [
    'option groups 100',
    actions({
      type: 'static_select',
      option_groups: times(100, (i) => ({ label: plain(75), options: [option(i)] })),
    }),
    actions({
      type: 'static_select',
      option_groups: times(101, (i) => ({ label: plain(75), options: [option(i)] })),
    }),
    '/0/elements/0/option_groups',
  ],
  [
    'checkboxes 10',
    input({ type: 'checkboxes', options: times(10, (i) => option(i)) }),
    input({ type: 'checkboxes', options: times(11, (i) => option(i)) }),
    '/0/element/options',
  ],
  [
    'radio buttons 10',
    input({ type: 'radio_buttons', options: times(10, (i) => option(i)) }),
    input({ type: 'radio_buttons', options: times(11, (i) => option(i)) }),
    '/0/element/options',
  ],
  [
    'overflow 5',
    actions({ type: 'overflow', options: times(5, (i) => option(i)) }),
    actions({ type: 'overflow', options: times(6, (i) => option(i)) }),
    '/0/elements/0/options',
  ],
  [
    'input label 2000',
    input({ type: 'plain_text_input' }, { label: plain(2000) }),
    input({ type: 'plain_text_input' }, { label: plain(2001) }),
    '/0/label/text',
  ],
  [
    'input hint 2000',
    input({ type: 'plain_text_input' }, { hint: plain(2000) }),
    input({ type: 'plain_text_input' }, { hint: plain(2001) }),
    '/0/hint/text',
  ],
  [
    'placeholder 150',
    input({ type: 'plain_text_input', placeholder: plain(150) }),
    input({ type: 'plain_text_input', placeholder: plain(151) }),
    '/0/element/placeholder/text',
  ],
  [
    'max_length 3000',
    input({ type: 'plain_text_input', max_length: 3000 }),
    input({ type: 'plain_text_input', max_length: 3001 }),
    '/0/element/max_length',
  ],
  [
    'initial_value within max_length',
    input({ type: 'plain_text_input', max_length: 5, initial_value: x(5) }),
    input({ type: 'plain_text_input', max_length: 5, initial_value: x(6) }),
    '/0/element/initial_value',
  ],
  [
    'typed text only in an input',
    input({ type: 'email_text_input' }),
    actions({ type: 'email_text_input' }),
    '/0/elements/0/type',
  ],
  ['a button is no input', input({ type: 'users_select' }), input(button()), '/0/element/type'],
  [
    'initial_date',
    actions({ type: 'datepicker', initial_date: '2026-02-28' }),
    actions({ type: 'datepicker', initial_date: '28-02-2026' }),
    '/0/elements/0/initial_date',
  ],
  [
    'initial_time',
    actions({ type: 'timepicker', initial_time: '23:59' }),
    actions({ type: 'timepicker', initial_time: '24:00' }),
    '/0/elements/0/initial_time',
  ],
  [
    'filter is not empty',
    actions({ type: 'conversations_select', filter: { include: ['private'] } }),
    actions({ type: 'conversations_select', filter: { include: [] } }),
    '/0/elements/0/filter/include',
  ],
  [
    'image alt_text 2000',
    { type: 'image', image_url: 'https://a.example/i.png', alt_text: x(2000) },
    { type: 'image', image_url: 'https://a.example/i.png', alt_text: x(2001) },
    '/0/alt_text',
  ],
  [
    'image needs alt_text',
    { type: 'image', image_url: 'https://a.example/i.png', alt_text: 'x' },
    { type: 'image', image_url: 'https://a.example/i.png' },
    '/0',
  ],
  [
    'rich text pieces',
    rich({ type: 'user', user_id: 'U1' }, { type: 'date', timestamp: 1, format: '{date}' }),
    rich({ type: 'user' }),
    '/0/elements/0/elements/0',
  ],
  ['unknown properties', { type: 'divider' }, { type: 'divider', colour: 'red' }, '/0'],
  ['unknown kinds', { type: 'divider' }, { type: 'marquee' }, '/0/type'],
];
