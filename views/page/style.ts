/** The one style of every page; the policy in src/web allows exactly this text. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #ffffff;
  --panel: #f3f5f7;
  --text: #1f2328;
  --soft: #57606a;
  --line: #6e7781;
  --link: #0a58ca;
  --button: #0b5cad;
  --on-button: #ffffff;
  --wrong: #b3261e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16181b;
    --panel: #22262b;
    --text: #e8eaed;
    --soft: #b4bac2;
    --line: #8b949e;
    --link: #8ab8ff;
    --button: #8ab8ff;
    --on-button: #0b1a2e;
    --wrong: #ffb4ab;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto;
  padding: 1rem;
  max-width: 40rem;
  background: var(--ground);
  color: var(--text);
  font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: break-word;
}
header { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1rem; }
header p { margin: 0; font-weight: 700; }
nav { margin: 0 -0.625rem; }
nav a { display: inline-block; padding: 0.625rem; }
nav a[aria-current] { color: var(--text); font-weight: 700; text-decoration: none; }
h1 { margin: 1rem 0; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 0.75rem; font-size: 1.375rem; line-height: 1.3; }
h3 { margin: 2rem 0 0.5rem; font-size: 1.1875rem; line-height: 1.4; }
h2 + h3 { margin-top: 1rem; }
p, ul, ol, dl { margin: 0 0 1rem; }
ul, ol { padding-left: 1.5rem; }
li { margin: 0 0 0.25rem; }
dt { color: var(--soft); }
dd { margin: 0 0 0.75rem; }
blockquote { margin: 0 0 1rem; padding: 0.25rem 0 0.25rem 1rem; border-left: 0.25rem solid var(--line); }
a { color: var(--link); }
:focus-visible { outline: 0.1875rem solid var(--link); outline-offset: 0.125rem; }
.panel, .problems { margin: 0 0 1.5rem; padding: 1rem; background: var(--panel); border-left: 0.25rem solid var(--line); }
.panel > :last-child, .problems > :last-child { margin-bottom: 0; }
.problems { border-color: var(--wrong); }
.problems h2 { margin-top: 0; }
.problems li { padding: 0.25rem 0; }
.problems a { color: var(--wrong); }
.field { margin: 0 0 1.5rem; }
.field input { scroll-margin-top: 7rem; }
.field label { font-weight: 600; }
.field input:not([type="checkbox"]) {
  display: block;
  width: 100%;
  min-height: 2.75rem;
  margin-top: 0.25rem;
  padding: 0.5rem 0.75rem;
  background: var(--ground);
  color: var(--text);
  border: 0.0625rem solid var(--line);
  border-radius: 0.25rem;
  font: inherit;
}
.field input[aria-invalid] { border: 0.125rem solid var(--wrong); }
.tick { display: grid; grid-template-columns: auto 1fr; gap: 0 0.75rem; }
.tick input { width: 1.5rem; height: 1.5rem; margin: 0.125rem 0 0; accent-color: var(--button); }
.tick label { padding: 0.125rem 0 0.25rem; font-weight: 400; }
.tick p { grid-column: 2; }
.optional, .hint, footer { color: var(--soft); }
.optional { font-weight: 400; }
.hint, .wrong { margin: 0; }
.wrong { color: var(--wrong); font-weight: 600; }
.buttons { display: flex; flex-wrap: wrap; gap: 1rem; margin: 2rem 0; }
button {
  flex: 1 1 12rem;
  min-height: 3rem;
  padding: 0.5rem 1.25rem;
  background: var(--button);
  color: var(--on-button);
  border: 0.125rem solid var(--button);
  border-radius: 0.25rem;
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
button.quiet { background: var(--ground); color: var(--link); border-color: var(--link); }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 0.0625rem solid var(--line); font-size: 0.9375rem; }
@media print {
  body { max-width: none; font-size: 11pt; }
  nav, .buttons { display: none; }
}
`;
