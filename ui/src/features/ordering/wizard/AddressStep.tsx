import type { Address } from "../../../backend/generated";
import { POSTCODE_EXAMPLES } from "../../../backend/limits";
import type { MessageId } from "../../../backend/messages";
import { Select, TextField, useText } from "../../../shared";
import { type StepProps, wordsAt } from "./useMarks";

interface FieldOf {
  name: keyof Address;
  label: MessageId;
  required?: boolean;
  type?: "text" | "email" | "tel";
}

const FIELDS: readonly FieldOf[] = [
  { name: "company", label: "ordering-address-company", required: true },
  { name: "contact", label: "ordering-address-contact" },
  { name: "street", label: "ordering-address-street", required: true },
  { name: "number", label: "ordering-address-number", required: true },
  { name: "postcode", label: "ordering-address-postcode", required: true },
  { name: "city", label: "ordering-address-city", required: true },
  { name: "telephone", label: "ordering-address-telephone", required: true, type: "tel" },
  { name: "email", label: "ordering-address-email", type: "email" },
];

/** Step 2: the delivery address (OS-18, OS-20). */
export function AddressStep({ content, change, check, marks }: StepProps) {
  const text = useText();
  const { t, language } = text;
  const { address } = content;
  const set = (name: keyof Address, value: string) =>
    change({ address: { ...address, [name]: value } });
  const names = new Intl.DisplayNames([language], { type: "region" });
  const example = POSTCODE_EXAMPLES[address.country as keyof typeof POSTCODE_EXAMPLES];
  return (
    <div className="wizard-form address-form">
      <div className="address-country">
        <Select
          testId="address-country"
          label={t("ordering-address-country")}
          required
          value={address.country || null}
          onChange={(country) => set("country", country)}
          options={Object.keys(POSTCODE_EXAMPLES).map((code) => ({
            id: code,
            label: names.of(code) ?? code,
          }))}
          error={wordsAt("address.country", check?.refusals, marks, text)}
        />
      </div>
      {FIELDS.map((field) => (
        <div key={field.name} className={`address-${field.name}`}>
          <TextField
            testId={`address-${field.name}`}
            label={t(field.label)}
            required={field.required ?? false}
            type={field.type ?? "text"}
            autoFocus={field.name === "company"}
            value={address[field.name]}
            onChange={(value) => set(field.name, value)}
            onBlur={() => marks.markField(`address.${field.name}`)}
            description={
              field.name === "postcode" && example
                ? t("ordering-address-example", { example })
                : undefined
            }
            error={wordsAt(`address.${field.name}`, check?.refusals, marks, text)}
          />
        </div>
      ))}
    </div>
  );
}
