/** The other peer of figure 13: what a plain Fluent 9 page of lists, dialogs and forms weighs in one bundle, react-dom included. */
import {
  Button,
  createTableColumn,
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Dropdown,
  Field,
  FluentProvider,
  Input,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarBody,
  Option,
  Skeleton,
  SkeletonItem,
  Tab,
  TabList,
  Textarea,
  Tooltip,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

interface Item {
  readonly title: string;
  readonly when: string;
}

const columns = (['title', 'when'] as const).map((columnId) =>
  createTableColumn<Item>({
    columnId,
    compare: (one, other) => one[columnId].localeCompare(other[columnId]),
    renderHeaderCell: () => columnId,
    renderCell: (item) => item[columnId],
  }),
);

const List = ({ items }: { readonly items: Item[] }) => (
  <DataGrid items={items} columns={columns} sortable>
    <DataGridHeader>
      <DataGridRow>{({ renderHeaderCell }) => <DataGridHeaderCell>{renderHeaderCell()}</DataGridHeaderCell>}</DataGridRow>
    </DataGridHeader>
    <DataGridBody<Item>>
      {({ item, rowId }) => (
        <DataGridRow<Item> key={rowId}>{({ renderCell }) => <DataGridCell>{renderCell(item)}</DataGridCell>}</DataGridRow>
      )}
    </DataGridBody>
  </DataGrid>
);

const Form = () => (
  <Dialog>
    <DialogTrigger disableButtonEnhancement>
      <Button>Meld deg på</Button>
    </DialogTrigger>
    <DialogSurface>
      <DialogBody>
        <DialogTitle>Påmelding</DialogTitle>
        <DialogContent>
          <Field label="Navn">
            <Input />
          </Field>
          <Field label="Tjenestested">
            <Dropdown>
              <Option>Kultur</Option>
            </Dropdown>
          </Field>
          <Field label="Merknad">
            <Textarea />
          </Field>
        </DialogContent>
        <DialogActions>
          <Button>Send</Button>
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  </Dialog>
);

const THEMES = [teamsLightTheme, teamsDarkTheme, teamsHighContrastTheme];

createRoot(document.getElementById('root') as HTMLElement).render(
  <FluentProvider theme={THEMES[Number(location.hash.slice(1))] ?? teamsLightTheme}>
    <TabList>
      <Tab value="list">Verksted</Tab>
    </TabList>
    <Menu>
      <MenuTrigger>
        <Tooltip content="Mer" relationship="label">
          <Button>…</Button>
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem>Om</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
    <MessageBar>
      <MessageBarBody>Husk fristen.</MessageBarBody>
    </MessageBar>
    <Skeleton>
      <SkeletonItem />
    </Skeleton>
    <List items={[{ title: 'Søkerverksted', when: '29. januar' }]} />
    <Form />
  </FluentProvider>,
);
