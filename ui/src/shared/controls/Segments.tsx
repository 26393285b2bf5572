import "./segments.css";

export interface SegmentsProps<Id extends string> {
  testId: string;
  label: string;
  value: Id;
  onChange: (id: Id) => void;
  options: readonly { id: Id; label: string }[];
}

/** A few ways to look at one list, side by side. */
export function Segments<Id extends string>(props: SegmentsProps<Id>) {
  const { testId, label, value, onChange, options } = props;
  return (
    <fieldset className="segments">
      <legend className="hidden-text">{label}</legend>
      {options.map(({ id, label: words }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === value}
          data-testid={`${testId}-${id}`}
          onClick={() => onChange(id)}
        >
          {words}
        </button>
      ))}
    </fieldset>
  );
}
