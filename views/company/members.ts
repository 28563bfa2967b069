import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { roles, type Role } from '../../src/domain/people.ts';
import {
  bold,
  button,
  buttons,
  context,
  input,
  line,
  name,
  option,
  rich,
  section,
  text,
  ticks,
} from '../blocks.ts';
import { field, modal, type Acting, type Reader } from '../frame.ts';
import { actions, numbered, screens } from '../ids.ts';

type Member = { readonly user: string; readonly name: string; readonly roles: readonly Role[] };

/** Who may do what; each line leads to the form that changes it. */
export function membersList(
  reader: Reader,
  acting: Acting,
  page: { rows: readonly Member[]; total: number; next: string | null },
  after: string | null,
  news: string | null,
): ModalView {
  const { words } = reader;
  const w = words.people.members;
  const blocks: KnownBlock[] = [
    ...(news === null ? [] : [section(`✓ ${news}`)]),
    {
      ...section(
        w.intro(name(acting.name)),
        button(numbered(actions.company.give, 'new'), w.add, 'new'),
      ),
      block_id: 'add',
    },
    context(words.common.showing(page.total)),
    ...page.rows.map((member, i): KnownBlock => ({
      ...section(
        w.line(
          name(member.name),
          member.roles.map((role) => words.common.roles[role]),
        ),
        button(numbered(actions.company.give, i), w.change, member.user),
      ),
      block_id: `member-${i}`,
    })),
  ];
  const paging = [
    ...(after === null ? [] : [button(actions.company.firstMembers, words.common.first, 'first')]),
    ...(page.next === null
      ? []
      : [button(actions.company.nextMembers, words.common.next, page.next)]),
  ];
  if (paging.length > 0) blocks.push(buttons('pages', ...paging));
  return modal({ id: screens.company.members, title: w.title, reader, acting, blocks });
}

/** R-ROLE-08: what the two agent roles reach at customers stands beside the boxes. */
export function memberForm(
  reader: Reader,
  acting: Acting,
  member: { user: string; name: string; roles: readonly Role[] } | null,
): ModalView {
  const { words } = reader;
  const w = words.people.members;
  return modal({
    id: screens.company.member,
    title: w.formTitle,
    submit: words.common.save,
    close: words.common.back,
    reader,
    acting: { ...acting, others: [] },
    ...(member ? { meta: { subject: member.user } } : {}),
    blocks: [
      member
        ? rich(line(bold(name(member.name))))
        : input(
            'person',
            w.person,
            { type: 'users_select', action_id: actions.value, placeholder: text(w.person, 150) },
            { hint: w.personHint },
          ),
      input(
        'roles',
        w.roles,
        ticks(
          roles.map((role) => option(role, words.common.roles[role])),
          member?.roles ?? [],
        ),
        { hint: w.rolesHint, optional: true },
      ),
      context(`⚠ ${w.reach}`),
    ],
  });
}

/** `person` is absent where the form was opened for somebody. */
export const memberValues = z
  .object({ person: field.user.optional(), roles: field.ticks })
  .transform(({ person, roles: ticked }) => ({
    person: person ?? null,
    roles: roles.filter((role) => ticked.includes(role)),
  }));
