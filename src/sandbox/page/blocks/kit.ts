import type {
  ActionsBlockElement,
  InputBlockElement,
  KnownBlock,
  MultiSelect,
  Select,
} from '@slack/types';
import type { Block, Value } from '../../contract.ts';

/** A block as the workspace hands it out: Slack gives every block an id. */
export type DrawnBlock = KnownBlock & { block_id: string };

/** Everything a person can press, choose or fill in. */
export type Element = ActionsBlockElement | InputBlockElement;

/** The elements that hold a value. */
export type Field = Exclude<Element, { type: 'button' | 'overflow' | 'workflow_button' }>;

/** The workspace takes only blocks that its own check of Block Kit has passed, so their type is known here. */
export const drawn = (blocks: Block[]) => blocks as unknown as DrawnBlock[];

export const idOf = (element: Element) => element.action_id ?? '';

/** What stands in a block to be pressed, chosen or filled in. */
export function elementsOf(block: DrawnBlock): Element[] {
  if (block.type === 'input') return [block.element];
  if (block.type === 'actions') return block.elements;
  const accessory = block.type === 'section' ? block.accessory : undefined;
  return accessory === undefined || accessory.type === 'image' ? [] : [accessory];
}

const values = (options: { value?: string }[] | undefined) =>
  (options ?? []).map((option) => option.value ?? '');

/** What the bot prefilled, in the shape in which a person enters it. */
export function initialValue(element: Field): Value {
  switch (element.type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return element.initial_value ?? null;
    case 'static_select':
    case 'radio_buttons':
      return element.initial_option?.value ?? null;
    case 'external_select': {
      const chosen = element.initial_option;
      return chosen ? { option: chosen.value ?? '', text: chosen.text.text } : null;
    }
    case 'checkboxes':
    case 'multi_static_select':
    case 'multi_external_select':
      return values(element.initial_options);
    case 'users_select':
      return element.initial_user ?? null;
    case 'conversations_select':
      return element.initial_conversation ?? null;
    case 'channels_select':
      return element.initial_channel ?? null;
    case 'multi_users_select':
      return element.initial_users ?? [];
    case 'multi_conversations_select':
      return element.initial_conversations ?? [];
    case 'multi_channels_select':
      return element.initial_channels ?? [];
    case 'datepicker':
      return element.initial_date ?? null;
    case 'timepicker':
      return element.initial_time ?? null;
    case 'datetimepicker':
    case 'file_input':
    case 'rich_text_input':
      return null;
  }
}

export type AnySelect = Select | MultiSelect;
export const isMulti = (element: AnySelect): element is MultiSelect =>
  element.type.startsWith('multi_');

/** A value as text: what stands in an input box. */
export const asText = (value: Value) => (typeof value === 'string' ? value : '');

/** A value as the list of what is chosen. */
export function asList(value: Value): string[] {
  if (value === null || value === '') return [];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [value.option];
}
