import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { SeatUser } from '../../contract.ts';
import { Dialog } from '../modal/dialog.tsx';
import { hrefOf } from '../seat/address.ts';
import { useSeat } from '../seat/seat.ts';
import { Avatar } from './avatar.tsx';
import { Cross } from './icons.tsx';

/** "Noordwind Distribution, Global admin" → the company. */
const companyOf = (person: SeatUser) => person.title.split(/\s*[,·|(–—]\s*|\s+-\s+/)[0] || 'Others';
const roleOf = (person: SeatUser) =>
  person.title
    .slice(companyOf(person).length)
    .replace(/^[\s,·|(–—-]+/, '')
    .replace(/\)$/, '');

function badges(person: SeatUser): string[] {
  const words: [boolean, string][] = [
    [person.isOwner, 'workspace owner'],
    [person.isAdmin && !person.isOwner, 'workspace admin'],
    [person.isGuest, 'guest'],
    [person.deleted, 'deactivated'],
  ];
  return words.filter(([holds]) => holds).map(([, word]) => word);
}

/** Chooses whose eyes to look through. Each person is a link, so a new window can be somebody else. */
export function ActAs({ leave }: { leave: () => void }) {
  const { snapshot } = useSeat();
  const [typed, setTyped] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const [title, field] = [useId(), useId()];
  useEffect(() => search.current?.focus(), []);

  const wanted = typed.trim().toLowerCase();
  const people = snapshot.people.filter(
    (person) => !person.isBot && `${person.name} ${person.title}`.toLowerCase().includes(wanted),
  );
  const companies = [...new Set(people.map(companyOf))];

  return (
    <Dialog class="dialog-people" labelledBy={title} onLeave={leave}>
      <header class="dialog-head">
        <h2 id={title} class="dialog-title">
          Act as …
        </h2>
        <button type="button" class="icon-button" aria-label="Dismiss" onClick={leave}>
          <Cross />
        </button>
      </header>
      <div class="people-search">
        <label class="unseen" for={field}>
          Find a person
        </label>
        <input
          ref={search}
          id={field}
          class="box"
          type="search"
          placeholder="Find a person, company or role"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <div class="dialog-body people">
        {people.length === 0 ? <p class="quiet">Nobody like that here.</p> : null}
        {companies.map((company) => (
          <section key={company} aria-label={company}>
            <h3>{company}</h3>
            <ul>
              {people
                .filter((person) => companyOf(person) === company)
                .map((person) => (
                  <li key={person.id}>
                    <a
                      class="person"
                      href={hrefOf(person.id)}
                      onClick={leave}
                      {...(person.id === snapshot.me.id ? { 'aria-current': 'true' } : {})}
                    >
                      <Avatar id={person.id} name={person.name} />
                      <span>
                        <span class="person-name">{person.name}</span>
                        <span class="person-title">
                          {[roleOf(person), ...badges(person)].filter(Boolean).join(' · ')}
                        </span>
                      </span>
                    </a>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
      <p class="people-note">Open a person in a new window to be two people at once.</p>
    </Dialog>
  );
}
