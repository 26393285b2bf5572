import type { Address } from "../../backend/generated";
import { useText } from "../../shared";
import "./ordering.css";

/** An address as it is written on a parcel, with telephone and e-mail below. */
export function AddressLines({ address }: { address: Address }) {
  const { language } = useText();
  const country = /^[A-Z]{2}$/.test(address.country)
    ? new Intl.DisplayNames([language], { type: "region" }).of(address.country)
    : address.country;
  const lines = [
    address.company,
    address.contact,
    `${address.street} ${address.number}`.trim(),
    `${address.postcode} ${address.city}`.trim(),
    country ?? "",
    [address.telephone, address.email].filter(Boolean).join(" · "),
  ];
  return (
    <address className="address-lines">
      {lines.filter(Boolean).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}
