/** Catches what breaks while drawing a page, so that the frame stays and says what to do. */
import { Component, type ReactNode } from 'react';
import { states } from '../../src/text/tab/frame.ts';
import { Press } from '../kit/look/buttons.tsx';
import { Actions, Page, Prose } from '../kit/look/layout.tsx';
import { useWords } from '../kit/words/language.ts';

const BrokenPage = () => {
  const say = useWords(states);
  return (
    <Page title={say('broken')}>
      <Prose>{say('brokenText')}</Prose>
      <Actions>
        <Press appearance="primary" onClick={() => location.reload()}>
          {say('reload')}
        </Press>
      </Actions>
    </Page>
  );
};

/** The boundary around a page. */
export class Broken extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError = () => ({ broken: true });
  override render() {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}
