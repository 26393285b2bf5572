import { useState } from "react";
import type { RequestFilter } from "../../backend/generated";
import { useView } from "../../backend/queries";
import { Loaded, Page, SearchField, Segments, useText } from "../../shared";
import { RequestList } from "./RequestList";

/** Everything that waits for this person's decision, and what was decided. */
export function WaitingPage() {
  const { t } = useText();
  const [filter, setFilter] = useState<RequestFilter>("waiting");
  const [search, setSearch] = useState("");
  const requests = useView("list_requests", { filter, search }, { keepPrevious: true });
  return (
    <Page
      testId="waiting"
      title={t("waiting-title")}
      fill
      tools={
        <>
          <Segments
            testId="waiting-filter"
            label={t("waiting-filter")}
            value={filter}
            onChange={setFilter}
            options={[
              { id: "waiting", label: t("waiting-only-pending") },
              { id: "decided", label: t("waiting-decided") },
            ]}
          />
          <SearchField
            testId="waiting-search"
            label={t("waiting-search")}
            value={search}
            onChange={setSearch}
          />
        </>
      }
    >
      <Loaded testId="waiting" query={requests}>
        {(view) => <RequestList rows={view.requests} searched={search !== ""} filter={filter} />}
      </Loaded>
    </Page>
  );
}
