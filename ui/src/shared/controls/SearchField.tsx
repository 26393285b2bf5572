import { Search, X } from "lucide-react";
import { useRef } from "react";
import { SearchField as AriaSearchField, Button, Input } from "react-aria-components";
import { useKeys } from "../keys/keys";
import { useText } from "../text/useText";
import "./field.css";

export interface SearchFieldProps {
  testId: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Whether "/" brings the focus here; one per screen. */
  slash?: boolean;
}

export function SearchField({ testId, label, value, onChange, slash = true }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const { t } = useText();
  useKeys(slash ? [{ key: "/", label: "key-filter", run: () => input.current?.focus() }] : []);
  return (
    <AriaSearchField className="field search" aria-label={label} value={value} onChange={onChange}>
      <div className="input-row">
        <Search className="input-mark" size={16} aria-hidden />
        <Input ref={input} className="input" placeholder={label} data-testid={testId} />
        {value !== "" && (
          <Button
            className="input-open"
            aria-label={t("search-clear")}
            data-testid={`${testId}-clear`}
          >
            <X size={16} aria-hidden />
          </Button>
        )}
      </div>
    </AriaSearchField>
  );
}
