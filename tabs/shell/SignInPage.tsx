/** The first sign-in: one sentence and one button; when an administrator must consent, whom to ask. */
import { useState } from 'react';
import { signIn } from '../../src/text/tab/signIn.ts';
import { SignInNeeded, type SignInReason, usePlace } from '../kit/host.ts';
import { Press, WayOut } from '../kit/look/buttons.tsx';
import { Actions, Page, Panel, Prose } from '../kit/look/layout.tsx';
import { Notice } from '../kit/states/Notice.tsx';
import { useWords } from '../kit/words/language.ts';

const TEXTS = {
  consent: ['consentText', 'consent'],
  signIn: ['signInText', 'signIn'],
  admin: ['adminText', 'signIn'],
  unavailable: ['unavailableText', 'signIn'],
} as const satisfies Record<SignInReason, readonly [string, string]>;

const WhomToAsk = () => {
  const say = useWords(signIn);
  const { contact } = usePlace().config;
  const name = contact.name || say('us');
  return (
    <Prose>
      {say('whomToAsk', { name })} {contact.link && <WayOut href={contact.link}>{name}</WayOut>}
    </Prose>
  );
};

/** What stands in the page's place until there is a token. */
export const SignInPage = ({ reason, signedIn }: { readonly reason: SignInReason; readonly signedIn: () => void }) => {
  const say = useWords(signIn);
  const { host } = usePlace();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  // What the window was told may be another reason than the one it was opened for.
  const [now, setNow] = useState(reason);
  const [text, button] = TEXTS[now];
  const press = () => {
    setBusy(true);
    setFailed(false);
    host
      .signIn(now)
      .then(signedIn)
      .catch((refused: unknown) => {
        setFailed(true);
        if (refused instanceof SignInNeeded) setNow(refused.reason);
      })
      .finally(() => setBusy(false));
  };
  return (
    <Page title={say('title')}>
      <Panel>
        <Prose>{say(text)}</Prose>
        {failed && now !== 'admin' && <Notice kind="warning">{say('stillNot')}</Notice>}
        {(failed || now === 'admin') && <WhomToAsk />}
        <Actions>
          <Press appearance="primary" disabledFocusable={busy} onClick={press}>
            {say(button)}
          </Press>
        </Actions>
      </Panel>
    </Page>
  );
};
