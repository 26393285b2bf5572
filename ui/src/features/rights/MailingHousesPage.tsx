import { Mails } from "lucide-react";
import { useState } from "react";
import type { Organisation } from "../../backend/generated";
import { useView } from "../../backend/queries";
import {
  type Column,
  DataTable,
  EmptyState,
  Loaded,
  Page,
  SearchField,
  useText,
} from "../../shared";

/** The carrier's directory of mailing houses, by name and address. */
export function MailingHousesPage() {
  const { t } = useText();
  const [search, setSearch] = useState("");
  const houses = useView("list_mailing_houses", { search }, { keepPrevious: true });
  const columns: Column<Organisation>[] = [
    { id: "name", head: t("houses-name"), width: "minmax(160px, 1fr)", cell: (row) => row.name },
    {
      id: "address",
      head: t("houses-address"),
      width: "minmax(200px, 2fr)",
      cell: (row) => row.address,
    },
  ];
  const empty = (
    <EmptyState
      testId="houses-empty"
      icon={Mails}
      title={t(search ? "houses-none-found" : "houses-empty")}
    >
      {search ? null : t("houses-empty-text")}
    </EmptyState>
  );
  return (
    <Page
      testId="mailing-houses"
      title={t("houses-title")}
      fill
      tools={
        <SearchField
          testId="houses-search"
          label={t("houses-search")}
          value={search}
          onChange={setSearch}
        />
      }
    >
      <Loaded testId="houses" query={houses}>
        {({ mailing_houses }) => (
          <DataTable
            testId="houses"
            label={t("houses-title")}
            columns={columns}
            rows={mailing_houses}
            keyOf={(row) => row.id}
            empty={empty}
          />
        )}
      </Loaded>
    </Page>
  );
}
