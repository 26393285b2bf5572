import { Inbox } from "lucide-react";
import { useView } from "../../../backend/queries";
import { EmptyState, Loaded, Page, useText } from "../../../shared";
import { Offers, useOfferCount } from "../personal/Offers";
import { InboxItem } from "./InboxItem";
import "./inbox.css";

/** The things that wait for the person: offered memberships, refused acts, and acts that ask again. */
export function InboxPage() {
  const { t } = useText();
  const refused = useView("list_refused", {});
  const offered = useOfferCount();
  return (
    <Page testId="inbox" title={t("inbox-title")}>
      <Offers />
      <Loaded testId="inbox" query={refused}>
        {({ items }) =>
          items.length === 0 ? (
            offered === 0 && (
              <EmptyState testId="inbox-empty" icon={Inbox} title={t("inbox-empty")}>
                {t("inbox-empty-text")}
              </EmptyState>
            )
          ) : (
            <ul className="stack">
              {items.map((item) => (
                <InboxItem key={item.act} item={item} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
