import type { EnrolmentPageWords } from '../words/enrolment-page.ts';

export const enrolmentPage: EnrolmentPageWords = {
  title: (company) => `Heeft ${company} zich aangemeld?`,
  lead: (company) =>
    `${company} is aangemeld als indirecte reseller in het Cloud Solution Provider-programma van Microsoft, en jij bent genoemd als primaire contactpersoon.`,
  leadToo: (company) =>
    `${company}, een directefactuurpartner, is ook aangemeld als indirecte reseller in het Cloud Solution Provider-programma van Microsoft, en jij bent genoemd als primaire contactpersoon.`,
  by: (name, company, when) => `Aangemeld door ${name} van ${company} op ${when}`,
  record: 'Wat er is ingevuld',
  legalName: 'Officiële naam',
  address: 'Adres',
  mpn: 'MPN-id',
  what: 'Wat het betekent',
  whatReview: 'Bevestig je het, dan controleert een beoordelaar wat er is ingevuld.',
  whatAgreement:
    'Daarna accepteert een globale beheerder van het bedrijf de overeenkomst van Microsoft voor resellers. Jij stemt hier nergens mee in.',
  whatNoWayBack: 'Daarmee kan het bedrijf nooit meer terug naar alleen directe facturering.',
  whatMicrosoft:
    'Door deze pagina gebeurt er niets bij Microsoft: daar schrijft het bedrijf zich zelf in, via Partnercentrum.',
  noPassword:
    'We vragen nooit om een gebruikersnaam of wachtwoord van Microsoft, hier niet en nergens.',
  confirm: 'Ja, dit klopt',
  name: 'Je naam',
  emailHint: 'Op het eigen domein van je bedrijf.',
  statements: 'Je twee verklaringen',
  signedUp: (company) => `Mijn bedrijf, ${company}, heeft zich aangemeld`,
  addressIsOurs: (company) => `Het adres hierboven is het adres van ${company}`,
  kept: (company) =>
    `Je naam, e-mailadres, verklaringen en de datum van vandaag worden voor ${company} bewaard en de beoordelaar ziet ze.`,
  confirmButton: 'Bevestigen',
  deny: 'Of: we hebben ons niet aangemeld',
  denyText: (company) =>
    `De inschrijving stopt, en de globale beheerders van ${company} horen het.`,
  sure: (company) => `${company} heeft zich niet aangemeld, of ik ben niet de contactpersoon`,
  denyButton: 'We hebben ons niet aangemeld',
  receipt: {
    confirmed: 'Dank je, je twee verklaringen liggen vast',
    confirmedText: (company) =>
      `Vastgelegd is dat ${company} zich heeft aangemeld en dat het adres klopt.`,
    next: 'Nu kijkt een beoordelaar naar de inschrijving. Nieuws daarover gaat naar de primaire contactpersoon.',
    denied: 'De inschrijving is gestopt',
    deniedText: (company) =>
      `Vastgelegd is dat volgens jou ${company} zich niet heeft aangemeld. De globale beheerders horen het. Deze link werkt niet meer.`,
  },
  problems: {
    signedUp:
      'Vink dit aan als je bedrijf zich heeft aangemeld. Zo niet, zeg dat dan onderaan de pagina.',
    addressIsOurs:
      'Vink dit aan als het adres van je bedrijf is. Zo niet, vraag dan wie het bedrijf aanmeldde om het recht te zetten: je krijgt dan een nieuwe link.',
    sure: 'Vink het vakje aan als je bedrijf zich niet heeft aangemeld.',
  },
};
