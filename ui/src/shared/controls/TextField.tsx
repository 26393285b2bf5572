import {
  TextField as AriaTextField,
  Input,
  TextArea,
  type TextFieldProps,
} from "react-aria-components";
import { FieldFoot, type FieldFrame, FieldLabel } from "./Field";

export interface TextProps
  extends FieldFrame,
    Omit<TextFieldProps, "children" | "className" | "style" | "isRequired" | "isInvalid"> {
  placeholder?: string;
  /** More than one line. */
  rows?: number;
}

export function TextField({
  testId,
  label,
  description,
  error,
  required,
  placeholder,
  rows,
  ...rest
}: TextProps) {
  const shared = { className: "input", "data-testid": testId, placeholder };
  return (
    <AriaTextField
      {...rest}
      className="field"
      isRequired={required ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <FieldLabel label={label} required={required} />
      {rows ? <TextArea {...shared} rows={rows} /> : <Input {...shared} />}
      <FieldFoot testId={testId} description={description} error={error} />
    </AriaTextField>
  );
}
