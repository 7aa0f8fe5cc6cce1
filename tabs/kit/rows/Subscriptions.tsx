/** «Gi meg beskjed»: topics one can be told about, each switched on and off by one press. Nobody is told by default. */
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons/svg/alert';
import { AlertOnRegular } from '@fluentui/react-icons/svg/alert-on';
import { useState } from 'react';
import { readHome, subscribe } from '../../../src/api/home.ts';
import type { Topic } from '../../../src/schema/topicSubscription.ts';
import { topicWords } from '../../../src/text/tab/topics.ts';
import type { Failure } from '../ask/client.ts';
import { useAsk, useLine } from '../ask/useAsk.ts';
import { Press } from '../look/buttons.tsx';
import { Failed } from '../states/Asked.tsx';
import { useWords } from '../words/language.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: {
    ...typographyStyles.body1,
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    justifyContent: 'space-between',
    maxWidth: '520px',
    '& button': { flexShrink: 0 },
  },
});

const TopicRow = ({ topic }: { readonly topic: Topic }) => {
  const styles = useStyles();
  const say = useWords(topicWords);
  const { ask, store } = useLine();
  const home = useAsk(readHome, {});
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const on = home.value?.me.subscriptions.includes(topic) ?? false;
  const press = async () => {
    setBusy(true);
    const outcome = await ask(subscribe, { topic, on: !on });
    setBusy(false);
    setFailure(outcome.kind === 'failed' ? outcome.failure : undefined);
    if (outcome.kind === 'done' && home.value) store.put(readHome, {}, { ...home.value, me: outcome.value });
  };
  return (
    <li>
      <div className={styles.row}>
        <span id={`topic-${topic}`}>{say(topic)}</span>
        <Press
          aria-pressed={on}
          aria-describedby={`topic-${topic}`}
          disabledFocusable={busy || !home.value}
          icon={on ? <AlertOnRegular /> : <AlertRegular />}
          onClick={press}
        >
          {say(on ? 'on' : 'off')}
        </Press>
      </div>
      {failure && <Failed failure={failure} />}
    </li>
  );
};

/** The topics, each with its switch. */
export const Subscriptions = ({ topics }: { readonly topics: readonly Topic[] }) => (
  <ul className={useStyles().list}>
    {topics.map((topic) => (
      <TopicRow key={topic} topic={topic} />
    ))}
  </ul>
);
