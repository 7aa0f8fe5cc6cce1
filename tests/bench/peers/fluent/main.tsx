/** The other peer of figure 13: what a plain Fluent 9 page of lists, dialogs and forms weighs in one bundle, react-dom included. */
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Avatar,
  Badge,
  Button,
  Card,
  Checkbox,
  Combobox,
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
  Divider,
  Dropdown,
  Field,
  FluentProvider,
  Input,
  Link,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarBody,
  Option,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  ProgressBar,
  Radio,
  RadioGroup,
  Skeleton,
  SkeletonItem,
  SpinButton,
  Spinner,
  Switch,
  Tab,
  TabList,
  Textarea,
  Toast,
  Toaster,
  ToastTitle,
  Tooltip,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  useId,
  useToastController,
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
          <Field label="Leder">
            <Combobox>
              <Option>Leder 1</Option>
            </Combobox>
          </Field>
          <Field label="Antall">
            <SpinButton />
          </Field>
          <Field label="Søker om">
            <RadioGroup>
              <Radio label="Penger" value="money" />
            </RadioGroup>
          </Field>
          <Checkbox label="Jeg er ansatt" />
          <Switch label="Si fra om nye verksted" />
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

const Seat = () => {
  const toaster = useId();
  const { dispatchToast } = useToastController(toaster);
  const told = (
    <Toast>
      <ToastTitle>Du er påmeldt.</ToastTitle>
    </Toast>
  );
  return (
    <Card>
      <Avatar name="Ansatt 1" />
      <Badge>Påmeldt</Badge>
      <ProgressBar value={0.5} />
      <Divider />
      <Link onClick={() => dispatchToast(told)}>Meld deg på</Link>
      <Popover>
        <PopoverTrigger disableButtonEnhancement>
          <Button>Hvorfor?</Button>
        </PopoverTrigger>
        <PopoverSurface>Slik regner vi.</PopoverSurface>
      </Popover>
      <Accordion>
        <AccordionItem value="help">
          <AccordionHeader>Hjelp</AccordionHeader>
          <AccordionPanel>
            <Spinner />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
      <Toaster toasterId={toaster} />
    </Card>
  );
};

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
    <Seat />
  </FluentProvider>,
);
