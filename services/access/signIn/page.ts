import type { Label } from '../../../events/index.ts'

/** The reason why the sign-in page is shown. */
export type SignInState =
  | 'provider'
  | 'provider-away'
  | 'refused'
  | 'no-role'
  | 'link'
  | 'link-used'
  | 'signed-out'

type Words = Label

const words: Record<SignInState, Words> = {
  provider: {
    nl: 'Meld u aan met het account van uw organisatie.',
    en: 'Sign in with your organisation’s account.',
  },
  'provider-away': {
    nl: 'De aanmelddienst van uw organisatie antwoordt nu niet. Probeer het over een paar minuten opnieuw. Wie al is aangemeld, kan gewoon doorwerken.',
    en: 'Your organisation’s sign-in service does not answer now. Try again in a few minutes. Whoever has signed in can go on working.',
  },
  refused: {
    nl: 'Het aanmelden is niet gelukt. Probeer het nog eens.',
    en: 'Signing in did not work. Try again.',
  },
  'no-role': {
    nl: 'U bent aangemeld, maar u hebt nog geen rol in Weefsel. Vraag de beheerder om toegang.',
    en: 'You are signed in, but you have no role in Weefsel yet. Ask the administrator for access.',
  },
  link: {
    nl: 'Open Weefsel met de link die het programma bij het starten gaf. Een link werkt één keer. Een nieuwe krijgt u met: weefsel token link',
    en: 'Open Weefsel with the link that the program gave when it started. A link works once. Get a new one with: weefsel token link',
  },
  'link-used': {
    nl: 'Deze link is al gebruikt of verlopen. Een nieuwe krijgt u met: weefsel token link',
    en: 'This link was used before, or has expired. Get a new one with: weefsel token link',
  },
  'signed-out': { nl: 'U bent afgemeld.', en: 'You have signed out.' },
}

const button = { nl: 'Aanmelden', en: 'Sign in' } satisfies Words
const title = { nl: 'Aanmelden bij Weefsel', en: 'Sign in to Weefsel' } satisfies Words

export const styleAddress = '/sign-in/style.css'

export const style = `:root { color-scheme: light dark; font: 1.125rem/1.6 system-ui, sans-serif; }
body { display: grid; place-content: center; min-height: 100dvh; margin: 0; padding: 1.5rem; box-sizing: border-box; }
main { max-width: 32rem; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0 0 0.75rem; }
p { margin: 0 0 1.5rem; }
a { display: inline-block; padding: 0.75rem 1.5rem; border-radius: 6px; background: #1f4e5f; color: #fff; text-decoration: none; }
a:focus-visible { outline: 3px solid currentColor; outline-offset: 3px; }
`

/** The sign-in page. All of its text is its own: it shows nothing from the request. */
export function signInPage(standing: SignInState, language: keyof Label, start: string | undefined): string {
  const link = start === undefined ? '' : `\n<a href="${start}">${button[language]}</a>`
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title[language]}</title>
<link rel="stylesheet" href="${styleAddress}">
<main>
<h1>${title[language]}</h1>
<p>${words[standing][language]}</p>${link}
</main>
</html>
`
}
