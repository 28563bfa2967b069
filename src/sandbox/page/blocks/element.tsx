import { Checks, Radios } from './choices.tsx';
import { Button } from './button.tsx';
import type { Element } from './kit.ts';
import { Overflow } from './overflow.tsx';
import { SelectOf } from './select.tsx';
import { DateField, TextField, TimeField } from './typed.tsx';

/** How the field is called for those who can't see where it stands. */
export type Named = {
  id?: string;
  labelledBy?: string;
  describedBy?: string;
  invalid?: boolean;
};

export type FieldProps<E> = { blockId: string; field: E; named: Named; dispatches: boolean };

/** Any element, outside an input block unless told otherwise. */
export function ElementOf(props: {
  blockId: string;
  element: Element;
  named: Named;
  /** Does choosing or typing tell the bot at once? */
  dispatches?: boolean;
}) {
  const { blockId, element, named, dispatches = true } = props;
  switch (element.type) {
    case 'button':
      return <Button blockId={blockId} button={element} />;
    case 'overflow':
      return <Overflow blockId={blockId} element={element} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return <TextField {...{ blockId, field: element, named, dispatches }} />;
    case 'datepicker':
      return <DateField {...{ blockId, field: element, named, dispatches }} />;
    case 'timepicker':
      return <TimeField {...{ blockId, field: element, named, dispatches }} />;
    case 'checkboxes':
      return <Checks {...{ blockId, field: element, named, dispatches }} />;
    case 'radio_buttons':
      return <Radios {...{ blockId, field: element, named, dispatches }} />;
    case 'static_select':
    case 'external_select':
    case 'users_select':
    case 'conversations_select':
    case 'channels_select':
    case 'multi_static_select':
    case 'multi_external_select':
    case 'multi_users_select':
    case 'multi_conversations_select':
    case 'multi_channels_select':
      return <SelectOf {...{ blockId, field: element, named, dispatches }} />;
    case 'datetimepicker':
    case 'file_input':
    case 'rich_text_input':
    case 'workflow_button':
      return <span class="cannot">The sandbox can’t draw a “{element.type}”.</span>;
  }
}
