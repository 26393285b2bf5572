import { Inbox } from "lucide-react";
import { useView } from "../../../backend/queries";
import { EmptyState, Loaded, Page, useText } from "../../../shared";
import { InboxItem } from "./InboxItem";
import "./inbox.css";

/** What came back from the server with a no, and what is too old to be sent without asking. */
export function InboxPage() {
  const { t } = useText();
  const refused = useView("list_refused", {});
  return (
    <Page testId="inbox" title={t("inbox-title")}>
      <Loaded testId="inbox" query={refused}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState testId="inbox-empty" icon={Inbox} title={t("inbox-empty")}>
              {t("inbox-empty-text")}
            </EmptyState>
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
