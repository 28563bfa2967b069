import { z } from 'zod';
import { writable } from './chat.ts';
import { SlackError } from './errors.ts';
import { tier, type Method } from './method.ts';

const longestAlt = 1_000;
const shared = z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1);

/** In three steps: an address for so many bytes, the bytes, and who sees the file. */
export const files: Record<string, Method> = {
  'files.getUploadURLExternal': {
    perMinute: tier.four,
    scope: 'files:write',
    run: ({ core, args }) => {
      const name = args.needed('filename');
      const length = Number(args.needed('length'));
      if (!Number.isInteger(length) || length < 1) throw new SlackError('missing_argument');
      if (args.has('snippet_type'))
        throw SlackError.argument(`the sandbox can't do this: snippet_type`);
      const alt = args.text('alt_txt') ?? '';
      if (alt.length > longestAlt) throw new SlackError('alt_txt_too_large');
      const file_id = core.workspace.id('F');
      return { upload_url: core.uploads.begin(file_id, { name, alt, length }), file_id };
    },
  },
  'files.completeUploadExternal': {
    perMinute: tier.four,
    scope: 'files:write',
    run: ({ core, args }) => {
      for (const name of ['thread_ts', 'channels', 'blocks'])
        if (args.has(name)) throw SlackError.argument(`the sandbox can't do this: ${name}`);
      const given = shared.safeParse(args.json('files', 'invalid_arguments'));
      if (!given.success) throw SlackError.argument('must be an array [json-pointer:/files]');
      // Where it may not write nothing is used up; a file takes the channel's id, not a person's.
      const channel = writable(core, args.needed('channel_id'), false);
      const text = args.text('initial_comment') ?? '';
      const done = given.data.map(({ id, title }) => {
        const file = core.uploads.finish(id);
        if (!file) throw new SlackError('file_not_found');
        return { id, title: title ?? file.name, name: file.name, alt: file.alt, bytes: file.bytes };
      });
      for (const { bytes, ...file } of done)
        core.workspace.share(channel, { ...file, bytes: bytes.toString('base64') }, text);
      // A shared file has no ts.
      return { files: done.map(({ id, title }) => ({ id, title })) };
    },
  },
};
