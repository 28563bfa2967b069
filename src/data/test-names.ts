/**
 * Names nobody's company has: Partner Center wants the legal name, and Microsoft refuses made-up ones (R-CUST-14).
 * Version 2026-11-20. Source: Microsoft's Partner Center documentation, "Add a new customer"; the words are ours.
 */
const invented = new Set(
  'asdf asdfg asdfgh demo dummy fake foobar qwerty test testbedrijf testcompany testcustomer testing testklant tests tst'.split(
    ' ',
  ),
);
const fillers = new Set(
  'a an account b bedrijf bv company corp customer de een gmbh inc klant limited llc ltd mijn my name naam nv organisatie organisation organization tenant the v'.split(
    ' ',
  ),
);

/** Whether a whole name is test words; a real one that holds such a word, like Test-Aankoop, is not. */
export function looksInvented(name: string): boolean {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '');
  return (
    words.some((word) => invented.has(word)) &&
    words.every((word) => invented.has(word) || fillers.has(word))
  );
}
