/** The navigation on narrow screens: one button that opens the list of pages. Fetched only there. */
import { Menu, MenuItemLink, MenuList, MenuPopover, MenuTrigger, makeStyles } from '@fluentui/react-components';
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation';
import { frame } from '../../../src/text/tab/frame.ts';
import { Press } from '../../kit/look/buttons.tsx';
import { useNavigation, useWayTo } from '../../kit/route/navigation.tsx';
import { useWords } from '../../kit/words/language.ts';
import { currentEntry, ENTRIES, type Entry } from './entries.ts';

const useStyles = makeStyles({ item: { minHeight: '44px', alignItems: 'center' } });

const Item = ({ entry, current }: { readonly entry: Entry; readonly current: boolean }) => {
  const say = useWords(frame);
  const way = useWayTo(entry.path);
  return (
    <MenuItemLink {...way} aria-current={current ? 'page' : undefined} className={useStyles().item}>
      {say(entry.word)}
    </MenuItemLink>
  );
};

/** The menu and its button. */
export const NavMenu = () => {
  const say = useWords(frame);
  const now = currentEntry(useNavigation().route);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Press appearance="subtle" icon={<NavigationRegular />}>
          {say('menu')}
        </Press>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {ENTRIES.map((entry) => (
            <Item key={entry.path} entry={entry} current={entry === now} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
};
