import { manifestFor } from '../manifest.ts';
import { done, no, type Answer } from './answer.ts';

/** Slack's limit for a command, its slash included. */
const longestCommand = 32;
const longestShortForm = '/subscription'.length;

/** The manifest to paste into Slack, for a bot that is reached at this address; refused in words where Slack would not take it. */
export function manifest(words: readonly string[], prefix = ''): Answer {
  const [url, ...more] = words;
  if (url === undefined || more.length > 0)
    return no('Name one address, like: npm run admin -- manifest https://samen.example.com');
  const wrong = faultOf(url) ?? faultOfPrefix(prefix);
  return wrong === null ? done(manifestFor(url, prefix).trimEnd()) : no(wrong);
}

function faultOf(text: string): string | null {
  if (!URL.canParse(text)) return `"${text}" is not an address, like https://samen.example.com.`;
  const url = new URL(text);
  if (url.protocol !== 'https:')
    return 'The address has to begin with https://: Slack sends to nothing else.';
  if (url.username !== '' || url.password !== '')
    return 'The address must not hold a user name or password: everybody who sees the app’s settings reads it.';
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '')
    return 'The address ends after its host and port: the bot answers at /slack/events there.';
  return null;
}

function faultOfPrefix(prefix: string): string | null {
  if (prefix === '') return null;
  // The dash keeps the prefix apart from the command, for people and for the bot.
  if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?-$/.test(prefix))
    return 'A prefix has small letters, digits and dashes, and ends with a dash, like samen-.';
  const longest = longestCommand - longestShortForm;
  return prefix.length > longest
    ? `A prefix has at most ${longest} characters, because Slack's commands have at most ${longestCommand}.`
    : null;
}
