import type { ActionsBlock, ContextBlock, ImageBlock, SectionBlock } from '@slack/types';
import { useId } from 'preact/hooks';
import { Link, Plain, TextOf } from '../text/words.tsx';
import { RichText } from '../text/rich-text.tsx';
import { ElementOf } from './element.tsx';
import { InputOf } from './input.tsx';
import { type DrawnBlock, idOf } from './kit.ts';

/** Block Kit as Slack draws it. */
export function Blocks({ of }: { of: DrawnBlock[] }) {
  return (
    <div class="blocks">
      {of.map((block) => (
        <div
          key={block.block_id}
          class={`block block-${block.type}`}
          data-block-id={block.block_id}
        >
          <BlockOf block={block} />
        </div>
      ))}
    </div>
  );
}

function BlockOf({ block }: { block: DrawnBlock }) {
  switch (block.type) {
    case 'section':
      return <Section block={block} blockId={block.block_id} />;
    case 'header':
      return (
        <h3 class="text">
          <Plain of={block.text} />
        </h3>
      );
    case 'divider':
      return <hr />;
    case 'context':
      return <Context block={block} />;
    case 'actions':
      return <Actions block={block} blockId={block.block_id} />;
    case 'input':
      return <InputOf block={block} />;
    case 'rich_text':
      return <RichText block={block} />;
    case 'image':
      return <Image block={block} />;
    case 'alert':
    case 'card':
    case 'carousel':
    case 'container':
    case 'context_actions':
    case 'data_table':
    case 'file':
    case 'markdown':
    case 'plan':
    case 'table':
    case 'task_card':
    case 'video':
      return <p class="cannot">The sandbox can’t draw a “{block.type}” block.</p>;
  }
}

function Section({ block, blockId }: { block: SectionBlock; blockId: string }) {
  const says = useId();
  const { accessory } = block;
  return (
    <>
      <div class="section-text" id={says}>
        {block.text === undefined ? null : <TextOf of={block.text} />}
        {block.fields === undefined ? null : (
          <div class="section-fields">
            {block.fields.map((field, index) => (
              <div key={index}>
                <TextOf of={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory === undefined ? null : (
        <div class="section-accessory">
          {accessory.type === 'image' ? (
            <span class="picture">{accessory.alt_text}</span>
          ) : (
            <ElementOf blockId={blockId} element={accessory} named={{ labelledBy: says }} />
          )}
        </div>
      )}
    </>
  );
}

function Context({ block }: { block: ContextBlock }) {
  return (
    <>
      {block.elements.map((element, index) => (
        <span key={index} class="context-piece">
          {element.type === 'image' ? element.alt_text : <TextOf of={element} />}
        </span>
      ))}
    </>
  );
}

function Actions({ block, blockId }: { block: ActionsBlock; blockId: string }) {
  return (
    <>
      {block.elements.map((element, index) => (
        <ElementOf key={idOf(element) || index} blockId={blockId} element={element} named={{}} />
      ))}
    </>
  );
}

/** The page fetches nothing from elsewhere, so a picture is its description and a link. */
function Image({ block }: { block: ImageBlock }) {
  return (
    <figure>
      {block.title === undefined ? null : (
        <figcaption>
          <Plain of={block.title} />
        </figcaption>
      )}
      <span class="picture">
        {'image_url' in block ? (
          <Link to={block.image_url} text={block.alt_text} />
        ) : (
          block.alt_text
        )}
      </span>
    </figure>
  );
}
