/** A person: found in the directory by the start of the name, or simply typed when the directory does not know or does not answer. */
import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type PeopleFound, searchPeople } from '../../../../src/api/home.ts';
import { form } from '../../../../src/text/tab/form.ts';
import { useLine } from '../../ask/useAsk.ts';
import { usePlace } from '../../host.ts';
import { Press } from '../../look/buttons.tsx';
import { TOUCH } from '../../look/screen.ts';
import { useWords } from '../../words/language.ts';
import { Hint } from '../Hint.tsx';
import type { ControlProps } from './control.ts';

const useStyles = makeStyles({
  field: { width: '100%', maxWidth: '480px', [TOUCH]: { minHeight: '44px' } },
  option: { [TOUCH]: { minHeight: '44px' } },
});

const PAUSE_MS = 300;
const SHORTEST = 2;

const personOf = (value: ControlProps['value']): { oid: string; name: string } | undefined =>
  typeof value === 'object' && 'name' in value && 'oid' in value ? value : undefined;

/** Who is found for what is typed; undefined while nothing is asked. */
const usePeople = (sought: { readonly text: string }): PeopleFound | 'searching' | undefined => {
  const { ask } = useLine();
  const [found, setFound] = useState<PeopleFound | 'searching'>();
  useEffect(() => {
    const text = sought.text.trim().slice(0, 60);
    if (text.length < SHORTEST) return setFound(undefined);
    let current = true;
    setFound('searching');
    const timer = setTimeout(async () => {
      const outcome = await ask(searchPeople, { text });
      if (current) setFound(outcome.kind === 'done' ? outcome.value : { state: 'unavailable' });
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [sought, ask]);
  return found;
};

interface ToldProps {
  readonly found: PeopleFound | 'searching' | undefined;
  /** Looks once more, when the person has agreed. */
  readonly again: () => void;
}

const Told = ({ found, again }: ToldProps) => {
  const say = useWords(form);
  const { host } = usePlace();
  const [refused, setRefused] = useState(false);
  if (found === undefined || found === 'searching') return null;
  if (found.state === 'found') return found.people.length === 0 ? <Hint>{say('nobody')}</Hint> : null;
  if (found.state === 'unavailable' || refused) return <Hint>{say('directoryAway')}</Hint>;
  return (
    <>
      <Hint>{say('directoryConsent')}</Hint>
      <div>
        <Press size="small" onClick={() => void host.consentToDirectory().then(again, () => setRefused(true))}>
          {say('consent')}
        </Press>
      </div>
    </>
  );
};

/** The control of kind `person`. */
export const PersonControl = ({ value, write, id, labelledBy, describedBy, invalid }: ControlProps) => {
  const styles = useStyles();
  const say = useWords(form);
  const person = personOf(value);
  const [sought, setSought] = useState({ text: '' });
  const [open, setOpen] = useState(false);
  const found = usePeople(sought);
  const again = () => {
    setSought({ ...sought });
    document.getElementById(id)?.focus();
    setOpen(true);
  };
  const people = found !== undefined && found !== 'searching' && found.state === 'found' ? found.people : [];
  // What the directory says instead of names stands below the field, where an open list would cover it.
  const isTold = found !== undefined && found !== 'searching' && people.length === 0;
  const type = (name: string) => {
    setSought({ text: name });
    setOpen(name !== '');
    write(name === '' ? null : { oid: '', name: name.slice(0, 120) });
  };
  return (
    <>
      <Combobox
        id={id}
        className={styles.field}
        freeform
        open={open && !isTold}
        onOpenChange={(_event, data) => setOpen(data.open)}
        expandIcon={{ 'aria-label': say('open') }}
        autoComplete="off"
        value={person?.name ?? ''}
        selectedOptions={person?.oid ? [person.oid] : []}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        onChange={(event) => type(event.target.value)}
        onOptionSelect={(_event, { optionValue, optionText }) => {
          if (optionValue && optionText) write({ oid: optionValue, name: optionText });
          setSought({ text: '' });
        }}
      >
        {people.map((each) => (
          <Option key={each.oid} value={each.oid} text={each.name} className={styles.option}>
            {each.serviceUnit ? `${each.name} – ${each.serviceUnit}` : each.name}
          </Option>
        ))}
        {people.length === 0 && (
          <Option disabled value="" text="">
            {say(found === 'searching' ? 'searching' : 'typeName')}
          </Option>
        )}
      </Combobox>
      <div role="status">
        <Told found={found} again={again} />
      </div>
    </>
  );
};
