import type { Backstage, Queued } from '../store/store.ts';
import type { Message } from '../../views/blocks.ts';
import {
  chainPicture,
  pictureDoubtful,
  pictureInWords,
  type ChainPicture,
} from '../../views/customer/picture.ts';
import { readerFor } from './draw.ts';

/** A picture as it is sent. */
export type PictureFile = {
  readonly filename: string;
  readonly title: string;
  readonly alt: string;
  readonly png: Uint8Array;
};
export type DrawnPicture = {
  readonly chain: ChainPicture;
  readonly inWords: (alt: string) => Message;
  readonly doubtful: Message;
};

/** The chain of a customer as it is now; null: nobody is left to read it. */
export async function drawPicture(
  { subject, company, person }: Queued,
  backstage: Backstage,
  now: Date,
): Promise<DrawnPicture | null> {
  if (subject?.kind !== 'customer' || company === null || person === null) return null;
  const [reader, owner, chain, audience] = await Promise.all([
    readerFor({ company, person }, backstage),
    backstage.companies.byId(company),
    backstage.who.chain(subject.id, company),
    backstage.outbox.audience(company),
  ]);
  // Who has left the company since gets nothing of it.
  const stays = audience?.members.some((member) => member.person === person) ?? false;
  if (!reader || !owner || !chain || !stays) return null;
  return {
    chain: chainPicture(chain, { company: owner.name, id: company, now }, reader),
    inWords: (alt) => pictureInWords(alt, reader),
    doubtful: pictureDoubtful(chain.sheet.customer.name, reader),
  };
}
