/** A page made for print: the receipt with the answers, or all the questions of a form. Looks as paper does, in every theme. */
import type { DraftPage } from '../api/draft.ts';
import type { Printed } from '../app/print.ts';
import { answerWords } from '../domain/form/answerWords.ts';
import { askedIn } from '../domain/form/form.ts';
import { receiptFacts } from '../domain/receiptFacts.ts';
import type { Answers } from '../schema/application.ts';
import type { FormDefinition, Question } from '../schema/form.ts';
import { print } from '../text/print.ts';
import type { Language } from '../text/say.ts';
import { questions } from '../text/tab/about.ts';
import { form } from '../text/tab/form.ts';
import { receipt } from '../text/tab/sending.ts';
import { sayNumber } from '../text/when.ts';
import { asIs, type Html, html, written } from './html.ts';

const STYLE = asIs(`
:root { color-scheme: light; }
body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; color: #242424; background: #fff; max-width: 70ch; margin: 0 auto; padding: 24px 16px; }
h1 { font-size: 28px; line-height: 36px; margin: 0 0 16px; }
h2 { font-size: 20px; line-height: 28px; margin: 32px 0 8px; break-after: avoid; }
h3 { font-size: 16px; margin: 16px 0 0; break-after: avoid; }
p { margin: 4px 0 0; white-space: pre-line; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; margin: 0; }
dt { color: #616161; }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.quiet { color: #616161; }
button { font: inherit; min-height: 44px; padding: 0 16px; margin-bottom: 24px; }
@media print { button { display: none; } body { padding: 0; max-width: none; } }
`);

const PRINT = asIs("document.querySelector('button').addEventListener('click', () => print());");

interface Sheet {
  readonly language: Language;
  readonly title: string;
  readonly body: Html;
  readonly nonce: string;
  /** A button that prints. */
  readonly printable: boolean;
}

const sheet = ({ language, title, body, nonce, printable }: Sheet): string =>
  `<!doctype html>\n${written(html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Oppdrift</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${printable ? html`<button type="button">${print.say(language, 'print')}</button>` : undefined}
${body}
</main>
${printable ? html`<script nonce="${nonce}">${PRINT}</script>` : undefined}
</body>
</html>`)}\n`;

const facts = (pairs: readonly (readonly [string, string])[]): Html =>
  html`<dl>${pairs.map(([word, value]) => html`<dt>${word}</dt><dd>${value}</dd>`)}</dl>`;

const answered = (language: Language, question: Question, answers: Answers): Html => {
  const lines = answerWords(language, question, answers[question.id]);
  return lines.length > 0
    ? html`<p lang="nb">${lines.join('\n')}</p>`
    : html`<p class="quiet">${form.say(language, 'unanswered')}</p>`;
};

const receiptBody = (language: Language, { definition, answers, application, may, ...since }: DraftPage): Html => html`
${application && facts(receiptFacts(language, application, may.write))}
${since.changedSinceSent ? html`<p class="quiet">${receipt.say(language, 'changed')}</p>` : undefined}
${since.changesLeftOut ? html`<p class="quiet">${receipt.say(language, 'leftOut')}</p>` : undefined}
${definition.steps
  .map((step) => ({ step, asked: askedIn(step, answers) }))
  .filter(({ asked }) => asked.length > 0)
  .map(
    ({ step, asked }) => html`<section>
<h2 lang="nb">${step.title}</h2>
${asked.map((question) => html`<h3 lang="nb">${question.label}</h3>${answered(language, question, answers)}`)}
</section>`,
  )}`;

const asking = (language: Language, question: Question): Html => {
  const isText = question.kind === 'text' || question.kind === 'note';
  const limits = [
    questions.say(language, question.required ? 'needed' : 'optional'),
    ...(isText && question.max ? [questions.say(language, 'max', { max: sayNumber(question.max) })] : []),
  ];
  return html`<section>
<h3 lang="nb">${question.label}</h3>
${question.help && html`<p lang="nb">${question.help}</p>`}
${question.choices && html`<p>${questions.say(language, 'choices')}: <span lang="nb">${question.choices.map(({ label }) => label).join(' · ')}</span></p>`}
${question.why && html`<p>${form.say(language, 'why')} <span lang="nb">${question.why}</span></p>`}
${question.example && html`<p>${form.say(language, 'example')}: <span lang="nb">${question.example}</span></p>`}
<p class="quiet">${limits.join(' · ')}</p>
</section>`;
};

const questionsBody = (language: Language, { takesMinutes, notice, steps }: FormDefinition): Html => html`
<p>${questions.say(language, 'lead', { takes: takesMinutes.join('–') })}</p>
<p lang="nb">${notice}</p>
${steps
  .filter((step) => step.questions.length > 0)
  .map((step) => html`<h2 lang="nb">${step.title}</h2>${step.questions.map((question) => asking(language, question))}`)}`;

/** The page of a ticket. */
export const printedPage = ({ language, definition, draft }: Printed, nonce: string): string =>
  draft
    ? sheet({ language, title: print.say(language, 'receiptTitle'), body: receiptBody(language, draft), nonce, printable: true })
    : sheet({
        language,
        title: questions.say(language, 'title'),
        body: questionsBody(language, definition),
        nonce,
        printable: true,
      });

/** The page of a ticket that is used up, in `language`. */
export const usedUpPage = (language: Language, nonce: string): string =>
  sheet({
    language,
    title: print.say(language, 'usedTitle'),
    body: html`<p>${print.say(language, 'used')}</p>`,
    nonce,
    printable: false,
  });
