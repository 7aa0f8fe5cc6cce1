/** An address that leads nowhere, with a way on. */
import { states } from '../../src/text/tab/frame.ts';
import { ButtonWay } from '../kit/look/buttons.tsx';
import { Actions, Page } from '../kit/look/layout.tsx';
import { useWords } from '../kit/words/language.ts';

/** The page for addresses nobody has. */
export const LostPage = () => {
  const say = useWords(states);
  return (
    <Page title={say('lost')} lead={say('lostText')}>
      <Actions>
        <ButtonWay to="/hjem" appearance="primary">
          {say('toHome')}
        </ButtonWay>
      </Actions>
    </Page>
  );
};
